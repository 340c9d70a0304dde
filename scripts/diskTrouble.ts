/** What is to be written is filled in beside the folder it will replace. */
const WRITABLE =
  'a folder that is replaced, all in it and the folder above it must be writable, for the new one is made beside it';

/** What the disk refuses, in a sentence with what to do; null for any other error. */
export function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  // The code itself helps nobody who is not a programmer.
  const message = error.message.replace(/^E[A-Z]+: /, '');
  switch (code) {
    // The disk, a quota or the largest size of a file the system allows.
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `no space left to write: ${message}; make room and try again`;
    case 'EROFS':
      return `the folder is on a disk that can only be read: ${message}; copy it to another and use that; ${WRITABLE}`;
    case 'EACCES':
    case 'EPERM':
      return `not allowed: ${message}; ask for the right to read or write it, or use another folder; ${WRITABLE}`;
    // What copying a folder says of a disk that is full, too.
    case 'EIO':
      return `the disk is full or does not answer: ${message}; make room or see whether it is still there, and try again`;
    default:
      return null;
  }
}
