import { countInWords, formatNumber, ordinal } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import { lessDeprivedInWords } from '../../indicators/deprivation/neighbourhoodWords.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Prose } from '../prose/Prose.ts';
import type { NeighbourhoodPage, WardOfNeighbourhood } from './neighbourhoodPages.ts';

/** The place of a neighbourhood in England, the sentence people repeat. */
export function lessDeprivedSentence(position: Figure): string {
  const words = lessDeprivedInWords(position);
  return words === null ? position.notes.quote : `${capitalised(words)} than this one.`;
}

/** Its rank with what rank 1 is, as the publisher has it. */
export function rankOf(position: Figure): Prose {
  const { rank, rankOf: all } = position;
  if (rank === null || all === null) return [];
  const of = `of ${formatNumber(all, 0)}`;
  const place = (text: string): Prose => ['It is ', { text, figure: position }];
  if (rank === 1) return [...place('the most deprived'), ` ${of}.`];
  if (rank === all) return [...place('the least deprived'), ` ${of}.`];
  return [...place(`the ${ordinal(rank)} most deprived`), ` ${of}.`];
}

/** Which wards it lies in, by its postcodes in use; the wards are to be linked. */
export function wardsSentence({
  wards,
}: Pick<NeighbourhoodPage, 'wards'>): { before: string; wards: WardOfNeighbourhood[] }[] {
  const [first, ...others] = wards;
  if (first === undefined) return [];
  if (others.length === 0) return [{ before: 'It is in the ward', wards: [first] }];
  return first.share > 0.5
    ? [
        { before: 'Most of its postcodes are in the ward', wards: [first] },
        { before: ', the others in', wards: others },
      ]
    : [{ before: 'Its postcodes are shared between the wards', wards: [...wards] }];
}

/** Where it comes among the neighbourhoods of its ward, itself among `ward`; null for the only one. */
export function besideWard(
  position: Figure,
  ward: readonly Figure[],
  wardName: string,
): string | null {
  const known = ward.flatMap(({ value }) => value ?? []);
  if (position.value === null || known.length < 2) return null;
  const own = position.value;
  const less = known.filter((value) => value > own).length;
  const more = known.filter((value) => value < own).length;
  const all = `the ${countInWords(known.length)} ${plural(known.length, 'neighbourhood')} with at least a tenth of ${plural(known.length, 'its', 'their')} postcodes in ${wardName}`;
  if (more === 0) return `Of ${all} it is the most deprived.`;
  if (less === 0) return `Of ${all} it is the least deprived.`;
  return `Of ${all}, ${countInWords(more)} ${plural(more, 'is', 'are')} more deprived than it and ${countInWords(less)} less.`;
}

/** A sentence to pass on, complete by itself. */
export function sentenceToShare(
  { name, around, officialName }: Pick<NeighbourhoodPage, 'name' | 'around' | 'officialName'>,
  position: Figure,
  placeName: string,
): string {
  const words = lessDeprivedInWords(position);
  const where = around === null ? placeName : `around ${around}, ${placeName}`;
  const called =
    name === officialName ? `${name} (${where})` : `${name} (${where}; ${officialName})`;
  return words === null
    ? position.notes.quote
    : `${called}: ${words} than this one, by the English Indices of Deprivation ${position.edition}.`;
}

/** Why it has no figures of earlier editions; null where it has those of all. */
export function lastsSince(hasOf2011: boolean, hasOf2001: boolean): string | null {
  if (!hasOf2011)
    return 'Its outline was drawn for the census of 2021, so there are no figures of it before then.';
  return hasOf2001
    ? null
    : 'Its outline was drawn for the census of 2011, so there are no figures of it in editions before 2015.';
}
