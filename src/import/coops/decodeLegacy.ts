/**
 * Bytes → text for publishers who wrote Windows-1252 (a superset of Latin-1) in some years and UTF-8 in
 * others: UTF-8 wherever the bytes are it, for no real text of the other kind is valid UTF-8 by accident.
 */
export function decodeLegacy(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: 'Windows-1252' };
  }
}
