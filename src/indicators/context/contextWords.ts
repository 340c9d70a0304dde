/** What a series says of an area, and what it cannot bear; the words of one series. */
export interface ContextWords {
  /** "an estimated 80.4% of people aged 16 to 64 in Ashby had a job" */
  says: (value: string, area: string) => string;
  /** Why it must not be said otherwise; a sentence, which begins with `limits` where the series has them. */
  doNot: (value: string, area: string, limits: string) => string;
  /** What sets its periods apart from each other or from their own time; stands wherever they are drawn beside each other. */
  overTime?: string;
}

/** By series id. */
export const CONTEXT_WORDS: Readonly<Record<string, ContextWords>> = {
  'employment-rate': {
    says: (value, area) => `an estimated ${value} of people aged 16 to 64 in ${area} had a job`,
    doNot: (_, area, limits) =>
      `${limits}, or make a rise or fall of two single years: it rests on a sample of people in ${area}.`,
  },
  'unemployment-rate': {
    says: (value, area) =>
      `an estimated ${value} of people in ${area} with a job or looking for one were unemployed, by the publisher’s model`,
    doNot: (value, _, limits) =>
      `${limits}, and do not say that ${value} of all adults are unemployed: those who are not looking for work are not in it.`,
  },
  'claimant-rate': {
    says: (value, area) =>
      `${value} of people aged 16 to 64 in ${area} claimed benefits mainly for being out of work`,
    doNot: () =>
      'Do not call it the unemployment rate: not everyone out of work can claim, some who claim have a few hours’ work, and the rules changed with Universal Credit.',
    overTime: 'who has to look for work changed with Universal Credit, from 2013 to 2018',
  },
  'median-weekly-pay': {
    says: (value, area) =>
      `half of the employees living in ${area} were paid more than an estimated ${value} a week before tax, half less`,
    doNot: (_, area, limits) =>
      `${limits}, do not call it the average, and do not say jobs in ${area} pay it: it counts employees who live there, wherever they work, part-time jobs among them.`,
  },
  'household-income': {
    says: (value, area) =>
      `households in ${area} had ${value} for each person after taxes and benefits`,
    doNot: () =>
      'Do not call it what a typical household has: it is a total shared out by heads, which a few high incomes lift, and pounds of different years buy different amounts.',
  },
  'child-poverty': {
    says: (value, area) =>
      `${value} of children under 16 in ${area} lived in families with a low income, before housing costs`,
    doNot: () =>
      'Do not set it beside figures after housing costs, which are higher, and make nothing of tenths: it is an estimate whose limits are not published.',
  },
  'child-poverty-after-housing': {
    says: (value, area) =>
      `${value} of children under 16 in ${area} lived in families with a low income, after housing costs`,
    doNot: () =>
      'Do not set it beside figures before housing costs, which are lower, and make nothing of tenths: it is an estimate whose limits are not published.',
  },
  'life-satisfaction': wellbeing('their satisfaction with life'),
  worthwhile: wellbeing('how worthwhile the things they do are'),
  happiness: wellbeing('how happy they were the day before'),
  anxiety: wellbeing('how anxious they were the day before'),
};

/** By the id of an indicator of the context; empty where its periods are alike. */
export function overTimeWords(indicator: string): string {
  return CONTEXT_WORDS[indicator.replace(/^context-/, '')]?.overTime ?? '';
}

function wellbeing(what: string): ContextWords {
  return {
    says: (value, area) => `people in ${area} rated ${what} at ${value} out of 10 on average`,
    doNot: (value, _, limits) =>
      `${limits}, do not turn it into a percentage, and do not call a difference of a few tenths a change: ${value} is the mean of a sample’s answers.`,
  };
}
