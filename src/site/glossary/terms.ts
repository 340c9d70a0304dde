import { countInWords } from '../../format/number.ts';
import { EDITIONS } from '../../model/Edition.ts';

/** "two to four": the fewest and the most years between what editions describe and their names. */
export function agesInWords(editions: readonly { id: string; dataPeriod: string }[]): string {
  const ages = editions.flatMap(({ id, dataPeriod }) => {
    const first = Number(dataPeriod.slice(0, 4));
    const last = dataPeriod.includes('/') ? first + 1 : first;
    return [Number(id) - last, Number(id) - first];
  });
  const [least, most] = [Math.min(...ages), Math.max(...ages)].map((age) => countInWords(age));
  return least === most ? `${least}` : `${least} to ${most}`;
}

export interface Term {
  id: string;
  term: string;
  meaning: string;
}

/** The words of the site in plain English, in alphabetical order. */
export const TERMS: readonly Term[] = [
  {
    id: 'anchor-institution',
    term: 'Anchor institution',
    meaning:
      'A large body that is rooted in a place and will not move away, such as a council, a college, a hospital, the police or a housing association.',
  },
  {
    id: 'approximate',
    term: 'Approximate',
    meaning:
      'A figure for which something was used in place of what is lacking. Editions before 2015 carry no number of residents here, so those of mid-2012 are used, and neighbourhoods that were redrawn take the value of the old one.',
  },
  {
    id: 'average-score',
    term: 'Average score',
    meaning:
      'The mean of the deprivation scores of an area’s neighbourhoods, weighted by residents. It has no unit, and scores of different editions must not be compared.',
  },
  {
    id: 'bounds',
    term: 'Bounds, at least and at most',
    meaning:
      'The two ends between which a share must lie when something is not known: at least what is known, at most that and everything that may be.',
  },
  {
    id: 'claimants',
    term: 'Claimants',
    meaning:
      'People who claim Jobseeker’s Allowance, or Universal Credit with the duty to look for work. It is a count of claims and not the unemployment rate.',
  },
  {
    id: 'coverage',
    term: 'Coverage',
    meaning:
      'How much of the money we can trace: pounds of payees for whose address we have evidence we accept, out of all pounds that count.',
  },
  {
    id: 'decile',
    term: 'Decile',
    meaning:
      'A tenth. If all neighbourhoods of England are lined up from the most to the least deprived and cut into ten groups of the same size, decile 1 is the most deprived tenth and decile 10 the least.',
  },
  {
    id: 'deprivation',
    term: 'Deprivation',
    meaning:
      'Having less than most people in the country can take for granted: not only money but also work, health, schooling, safety, housing and surroundings.',
  },
  {
    id: 'district',
    term: 'District',
    meaning: 'The area of a local council. England has 296.',
  },
  {
    id: 'similar-districts',
    term: 'Districts most like it',
    meaning:
      'The council areas the Office for National Statistics finds most alike over all its measures together; also called statistical nearest neighbours.',
  },
  {
    id: 'domain',
    term: 'Domain',
    meaning:
      'One of the seven kinds of deprivation that make up the index: income, employment, education, health, crime, housing and services, and living environment.',
  },
  {
    id: 'edition',
    term: 'Edition',
    meaning: `The Indices of Deprivation are made anew every few years. An edition is named by its year of publication; most of its data are ${agesInWords(EDITIONS)} years older.`,
  },
  {
    id: 'estimate',
    term: 'Estimate, survey estimate',
    meaning:
      'A value worked out from the answers of a sample of people. It lies between limits, since another sample would have given a slightly other value.',
  },
  {
    id: 'extent',
    term: 'Extent',
    meaning:
      'How much of the population lives in the most deprived three tenths of neighbourhoods, where the most deprived tenth counts in full and the others less and less. It runs from 0 to 1.',
  },
  {
    id: 'gss-code',
    term: 'GSS code',
    meaning:
      'The official code of an area, nine characters that begin with E05 for a ward of England. Names change or exist twice; codes do not.',
  },
  {
    id: 'imd',
    term: 'Index of Multiple Deprivation',
    meaning:
      'The official ranking of England’s neighbourhoods that puts the seven domains together. It describes neighbourhoods, not people.',
  },
  {
    id: 'limits',
    term: 'Limits (95%)',
    meaning:
      'Between these two the true value most likely lies, where a survey asked only a sample. If it were done again and again, 95 in 100 such ranges would have the true value in them.',
  },
  {
    id: 'located',
    term: 'Located, place not known',
    meaning:
      'A supplier is located if there is evidence for its address. All others are counted under “place not known” and never guessed.',
  },
  {
    id: 'lsoa',
    term: 'LSOA, neighbourhood',
    meaning:
      'A Lower-layer Super Output Area: a small area of mostly 1,000 to 3,000 people, drawn for the census. On this site “neighbourhood” means an LSOA. England has 33,755.',
  },
  {
    id: 'median',
    term: 'Median',
    meaning:
      'The value in the middle once all are lined up by size: half lie below it and half above.',
  },
  {
    id: 'modelled',
    term: 'Modelled',
    meaning:
      'Reckoned by a formula that joins a small survey with other counts, because the survey alone is too small for a district.',
  },
  {
    id: 'in-scope',
    term: 'Payments that count',
    meaning:
      'Payments for goods, services and works. Taxes, wages, pensions, benefits, grants, loans and money passed on to other public bodies do not count. Where there is a reason to leave a payment out and no evidence for it, it is in doubt whether it counts.',
  },
  {
    id: 'percentile-point',
    term: 'Percentile point',
    meaning: 'One hundredth of the way along that line: from 30 to 34 is four percentile points.',
  },
  {
    id: 'percentile',
    term: 'Position, percentile',
    meaning:
      'The place in a line of all neighbourhoods, from 0 at the most deprived end to 100 at the least. It is a place in a line, not a share of people and not an amount.',
  },
  {
    id: 'post-town',
    term: 'Post town',
    meaning:
      'The town in a postal address. It is made for delivering letters and often reaches beyond the council’s boundary.',
  },
  {
    id: 'precept',
    term: 'Precept',
    meaning:
      'The part of council tax that one council collects for another body, such as the county, the police or a parish, and passes on. It buys nothing, so it is not counted as spending.',
  },
  {
    id: 'rank',
    term: 'Rank',
    meaning:
      'The place in a list. For measures of deprivation rank 1 is the most deprived; for anything else it is the largest. Each rank says which.',
  },
  {
    id: 'real-terms',
    term: 'Real terms, prices of a year',
    meaning:
      'Pounds with the general rise of prices taken out, so that two years can be set beside each other. Other sums on this site are in pounds of the time.',
  },
  {
    id: 'redacted',
    term: 'Redacted',
    meaning: 'A name the council withheld before publishing, mostly to protect a person.',
  },
  {
    id: 'registered-office',
    term: 'Registered office',
    meaning:
      'The official address of a company, society or charity. Its workshops, shops and staff may be elsewhere.',
  },
  {
    id: 'peers',
    term: 'Similar wards',
    meaning:
      'Wards elsewhere in England that were at about the same position at the start of the period, at most 2.5 points above or below (5 where there are fewer than 50).',
  },
  {
    id: 'supplier-postcode',
    term: 'Supplier address',
    meaning:
      'Where a supplier has its registered office or main address. It says where an invoice is paid, not who benefits.',
  },
  {
    id: 'transparency-code',
    term: 'Transparency Code',
    meaning:
      'The Local Government Transparency Code 2015: rules on what councils in England must publish, among it every payment over £500. It asks for the supplier’s name, not for an address or a company number.',
  },
  {
    id: 'verdict',
    term: 'Verdict',
    meaning:
      'What the evidence we have makes of a claim, in one of six fixed phrases: holds, holds in part, does not hold, not shown, cannot be checked here, outside these figures.',
  },
  {
    id: 'ward',
    term: 'Ward',
    meaning: 'The area that elects councillors to the district council.',
  },
];
