import { PROVISIONAL } from '../../indicators/context/contextDrafts.ts';
import type { Figure } from '../../model/Figure.ts';

/** Families of figures made of neighbourhoods. */
const OF_NEIGHBOURHOODS = /^(imd|income|employment)-/;
/** By which neighbourhoods that cross a ward's boundary are shared out. */
const WEIGHTS = /^code-point-weights/;

/** A figure's status as a reader understands it. */
export function statusInWords({ status, interval, indicator, sources, notes }: Figure): string {
  switch (status) {
    case 'final':
      if (notes.remarks.some((remark) => remark.startsWith(PROVISIONAL)))
        return 'As published: an estimate that the publisher calls provisional and may revise.';
      if (interval === 'published-95')
        return 'As published: an estimate, with the publisher’s limits.';
      if (indicator.startsWith('anchor-spend'))
        return 'As published: we found no rows behind it to work it out again.';
      if (indicator === 'coop-active')
        return 'Counted from the lists we have: registered and not yet dissolved. Others may be missing.';
      if (indicator === 'claimant-rate')
        return 'As a third party’s compilation gives it: from counts rounded to five, without the number of residents.';
      // Counts of a district's wards too rest on what is shared out among these.
      return OF_NEIGHBOURHOODS.test(indicator) && sources.some((id) => WEIGHTS.test(id))
        ? 'Worked out from the published data, neighbourhoods that cross a boundary shared out by postcodes.'
        : 'Worked out from the published data as they are; we estimate nothing in it.';
    case 'approximate':
      if (interval === 'rounding')
        return 'Approximate: worked out from a published number that was rounded.';
      if (interval === 'unlocated')
        return 'Approximate: the middle of what the part that is not known leaves open.';
      if (indicator.endsWith('-real')) return 'Approximate: brought to the prices of another year.';
      return indicator.startsWith('census-')
        ? 'Approximate: its households are shared out by postcodes.'
        : 'Approximate: rebuilt, with something else in place of what the edition does not carry.';
    case 'bounds':
      return 'Known only between a lower and an upper bound.';
    case 'suppressed':
      return 'Not given: it would rest on too few cases, or on one, to mean anything.';
    case 'missing':
      return 'Missing: there is no value. That is not the same as zero.';
  }
}
