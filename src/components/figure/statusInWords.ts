import type { Status } from '../../model/Figure.ts';

/** A status as a reader understands it. */
export function statusInWords(status: Status): string {
  switch (status) {
    case 'final':
      return 'Final: computed from the published data as they are.';
    case 'approximate':
      return 'Approximate: rebuilt with a stand-in for something the edition does not carry.';
    case 'bounds':
      return 'Known only between a lower and an upper bound.';
    case 'suppressed':
      return 'Suppressed: there is a value, but it is not shown, since too few cases are behind it.';
    case 'missing':
      return 'Missing: there is no value. That is not the same as zero.';
  }
}
