import type { Indicator } from '../../model/Indicator.ts';

/** An indicator of the context and whether it is shown as a survey's estimate, with limits. */
type Given = Pick<
  Indicator,
  'id' | 'title' | 'shortTitle' | 'definition' | 'unit' | 'decimals' | 'directionInWords'
> &
  Partial<Pick<Indicator, 'percentOf'>> & {
    periods: readonly string[];
    periodKind: 'year' | 'financial-year';
    caveats: readonly string[];
  };

const DIFFERENCE =
  'A difference is given with limits of its own. Whether two ranges overlap is no test of it.';
const DISTRICT_ONLY =
  'It describes the district as a whole and says nothing about any one of its wards.';
const SURVEY_CHANGE =
  'The survey behind it has lost answers over the years and its updates are suspended until it is weighted anew; a change from one year to the next is often chance.';

export const CONTEXT_INDICATORS: readonly Indicator[] = [
  made({
    id: 'context-employment-rate',
    title: 'People aged 16 to 64 with a job',
    shortTitle: 'Employment rate',
    definition: 'The share of people aged 16 to 64 who have a paid job, from a household survey.',
    unit: '%',
    percentOf: 'people aged 16 to 64',
    decimals: 1,
    directionInWords: 'higher means more people with a job',
    periodKind: 'year',
    periods: years(2004, 2023),
    caveats: [SURVEY_CHANGE, DIFFERENCE, DISTRICT_ONLY],
  }),
  made({
    id: 'context-unemployment-rate',
    title: 'Unemployed people among those with a job or looking for one',
    shortTitle: 'Unemployment rate (modelled)',
    definition:
      'The share of people with a job or looking for one who have none, by a model that joins a survey and the count of claimants.',
    unit: '%',
    percentOf: 'people aged 16 and over with a job or looking for one',
    decimals: 1,
    directionInWords: 'higher means more people unemployed',
    periodKind: 'year',
    periods: years(2004, 2023),
    caveats: [
      SURVEY_CHANGE,
      'Other unemployment figures for the same place, of another survey, area or age, differ from it.',
      DIFFERENCE,
      DISTRICT_ONLY,
    ],
  }),
  made({
    id: 'context-claimant-rate',
    title: 'People claiming benefits for being out of work',
    shortTitle: 'Claimants',
    definition:
      'People who claim Jobseeker’s Allowance, or Universal Credit with the duty to look for work, out of residents aged 16 to 64.',
    unit: '%',
    percentOf: 'people aged 16 to 64',
    decimals: 1,
    directionInWords: 'higher means more people claiming',
    periodKind: 'year',
    periods: years(2001, 2025),
    caveats: [
      'Universal Credit widened who has to look for work, between 2013 and 2018: years before and after are not alike.',
      'It is a count, so it has no limits of chance; it is published to one decimal.',
      DISTRICT_ONLY,
    ],
  }),
  made({
    id: 'context-median-weekly-pay',
    title: 'Median weekly pay of employees who live here',
    shortTitle: 'Median weekly pay',
    definition:
      'If all employee jobs of residents are lined up by weekly pay before tax, full-time and part-time together, this is the pay of the one in the middle.',
    unit: '£ per week',
    decimals: 0,
    directionInWords: 'higher means higher pay',
    periodKind: 'year',
    periods: years(2008, 2025),
    caveats: [
      'Pounds of the time: part of every rise is rising prices.',
      'The limits are those of a survey of employers; one year’s value can miss by about a tenth.',
      DIFFERENCE,
      DISTRICT_ONLY,
    ],
  }),
  made({
    id: 'context-household-income',
    title: 'Income of households for each person, after taxes and benefits',
    shortTitle: 'Household income per head',
    definition:
      'What all households of the area have to spend or save after taxes and benefits, divided by the number of people.',
    unit: '£ per head',
    decimals: 0,
    directionInWords: 'higher means more income',
    periodKind: 'year',
    periods: years(1997, 2023),
    caveats: [
      'Pounds of the time: part of every rise is rising prices.',
      'National totals are shared out among areas; no limits are published, which does not mean that it is exact.',
      DISTRICT_ONLY,
    ],
  }),
  made({
    id: 'context-child-poverty',
    title: 'Children in families with a low income, before housing costs',
    shortTitle: 'Child poverty (before housing)',
    definition:
      'Children under 16 in families that have less than 60% of the United Kingdom’s middle income, before housing costs.',
    unit: '%',
    percentOf: 'children under 16',
    decimals: 1,
    directionInWords: 'higher means more children in families with a low income',
    periodKind: 'financial-year',
    periods: ['2021-22', '2022-23', '2023-24', '2024-25'],
    caveats: [
      'All years are provisional and may be revised.',
      'The file obtained has no value for England, so the United Kingdom is set beside it.',
      DISTRICT_ONLY,
    ],
  }),
  made({
    id: 'context-child-poverty-after-housing',
    title: 'Children in families with a low income, after housing costs',
    shortTitle: 'Child poverty (after housing)',
    definition:
      'Children under 16 in families that have less than 60% of the United Kingdom’s middle income, after housing costs.',
    unit: '%',
    percentOf: 'children under 16',
    decimals: 1,
    directionInWords: 'higher means more children in families with a low income',
    periodKind: 'financial-year',
    periods: ['2023-24', '2024-25'],
    caveats: [
      'Only two years exist, both provisional.',
      'The file obtained has no value for England, so the United Kingdom is set beside it.',
      DISTRICT_ONLY,
    ],
  }),
  wellbeing(
    'life-satisfaction',
    'Satisfaction with life',
    'how satisfied they are with their life',
  ),
  wellbeing(
    'worthwhile',
    'Feeling that life is worthwhile',
    'how worthwhile the things they do are',
  ),
  wellbeing('happiness', 'Happiness', 'how happy they felt the day before'),
  wellbeing('anxiety', 'Anxiety', 'how anxious they felt the day before'),
];

function wellbeing(series: string, title: string, question: string): Indicator {
  return made({
    id: `context-${series}`,
    title,
    shortTitle: title,
    definition: `The mean of people’s answers, from 0 (not at all) to 10 (completely), on ${question}.`,
    unit: 'out of 10',
    decimals: 2,
    directionInWords: `higher means ${series === 'anxiety' ? 'more anxiety' : 'a better rating'}`,
    periodKind: 'financial-year',
    periods: Array.from({ length: 12 }, (_, i) => `${2011 + i}-${12 + i}`),
    caveats: [
      'A few hundred people or fewer are asked in a district each year: differences of a few tenths are often chance.',
      'No newer year is in the file obtained.',
      DIFFERENCE,
      DISTRICT_ONLY,
    ],
  });
}

function made({ periods, caveats, ...given }: Given): Indicator {
  return {
    ...given,
    strand: 'context',
    rankOneIs: 'highest',
    rankOneInWords: 'highest',
    rankLastInWords: 'lowest',
    areaTypes: ['district', 'country'],
    periods,
    formula: `${given.id}/1`,
    formulaText:
      'As published; limits, where there are any, are the publisher’s own, with 95% confidence.',
    caveats,
    scale: null,
    signed: false,
  };
}

function years(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
