import { countInWords } from '../../format/number.ts';
import { capitalised, listInWords, plural } from '../../format/words.ts';
import { type Claim, type ClaimVerdict, countOfVerdicts, VERDICTS } from '../../model/Claim.ts';

/** What each verdict means, in the order of `VERDICTS`. */
export const VERDICT_MEANINGS: Readonly<Record<ClaimVerdict, string>> = {
  holds:
    'The figures here agree with it; or it says what a document or study found, and that document says so.',
  'holds in part':
    'It is right for one measure, time or source and not for others, or it rests on published totals, and we found no rows behind them.',
  'does not hold': 'The figures here, or the document it leans on, say otherwise.',
  'not shown': 'What we have does not show it, and does not refute it either.',
  'cannot be checked here': 'Data could settle it, and we do not have them.',
  'outside these figures': 'It is an event, a plan or a judgement that no figure here bears on.',
};

/** "Of 41 claims, eight hold, 13 hold in part, …": a count of those a page was found for, and no score. */
export function verdictSentence(all: readonly Claim[]): string {
  const claims = all.filter(({ standing }) => standing === 'claim');
  const parts = VERDICTS.flatMap((verdict) => {
    const count = countOfVerdicts(claims, verdict);
    return count === 0 ? [] : [`${countInWords(count)} ${verb(verdict, count)}`];
  });
  return capitalised(
    `of ${countInWords(claims.length)} ${plural(claims.length, 'claim', 'claims')}, ${listInWords(parts)}.`,
  );
}

function verb(verdict: ClaimVerdict, count: number): string {
  const isOne = count === 1;
  switch (verdict) {
    case 'holds':
      return isOne ? 'holds' : 'hold';
    case 'holds in part':
      return isOne ? 'holds in part' : 'hold in part';
    case 'does not hold':
      return isOne ? 'does not hold' : 'do not hold';
    case 'not shown':
      return isOne ? 'is not shown' : 'are not shown';
    case 'cannot be checked here':
      return 'cannot be checked here';
    case 'outside these figures':
      return isOne ? 'is outside these figures' : 'are outside these figures';
  }
}
