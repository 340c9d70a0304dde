import { createHash } from 'node:crypto';

/** The source by which a content-security policy allows one inline style: "sha256-" and the hash of its text in base64. */
export function cspHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
