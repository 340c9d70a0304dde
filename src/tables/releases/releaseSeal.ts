import { createHash } from 'node:crypto';
import type { ReleaseNotes } from '../../model/ReleaseNotes.ts';

/** SHA-256 in hexadecimal digits. */
export function fingerprintOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The one fingerprint of a closed release: that of its notes, which hold those of its figures and its charts. */
export function releaseSeal(notes: Omit<ReleaseNotes, 'seal'>): string {
  return fingerprintOf(JSON.stringify(notes));
}
