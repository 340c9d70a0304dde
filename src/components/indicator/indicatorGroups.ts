import type { Indicator } from '../../model/Indicator.ts';

/** Indicators under one heading, in the order people ask. */
export interface IndicatorGroup {
  title: string;
  of: readonly Indicator[];
}

/** The headings under which indicators are listed; one without any is left out. */
export function indicatorGroups(indicators: readonly Indicator[]): IndicatorGroup[] {
  const neighbourhood = indicators.filter(({ strand }) => strand === 'neighbourhood');
  const isDomain = ({ id }: Indicator) => id.includes('domain');
  const isForWards = ({ areaTypes }: Indicator) => areaTypes.includes('ward');
  return [
    {
      title: 'How deprived, and how that changed',
      of: neighbourhood.filter((indicator) => isForWards(indicator) && !isDomain(indicator)),
    },
    { title: 'The seven kinds of deprivation', of: neighbourhood.filter(isDomain) },
    {
      title: 'Official measures for the whole district',
      of: neighbourhood.filter((indicator) => !isForWards(indicator)),
    },
    { title: 'Money kept local', of: indicators.filter(({ strand }) => strand === 'money') },
    {
      title: 'Co-operative ownership',
      of: indicators.filter(({ strand }) => strand === 'ownership'),
    },
    {
      title: 'Work, income, children, wellbeing',
      of: indicators.filter(({ strand }) => strand === 'context'),
    },
  ].filter(({ of }) => of.length > 0);
}
