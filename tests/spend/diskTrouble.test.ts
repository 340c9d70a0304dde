import { expect, it } from 'vitest';
import { diskTrouble } from '../../scripts/diskTrouble.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: path`), { code });

it.each([
  ['ENOSPC', /^no space left to write: path; make room/],
  ['EDQUOT', /^no space left/],
  ['EFBIG', /^no space left/],
  ['EROFS', /^the folder is on a disk that can only be read: path; copy it/],
  ['EACCES', /^not allowed: path; ask for the right/],
  ['EPERM', /^not allowed/],
  ['EIO', /^the disk is full or does not answer: path; make room or/],
])('%s is a sentence', (code, sentence) => {
  expect(diskTrouble(systemError(code))).toMatch(sentence);
});

it('a fault of the program keeps its stack', () => {
  expect(diskTrouble(systemError('EBADF'))).toBeNull();
  expect(diskTrouble(new TypeError('x is not a function'))).toBeNull();
});
