import { countInWords } from '../../format/number.ts';
import { capitalised, listInWords } from '../../format/words.ts';
import { type Claim, VERDICTS, type Verdict } from '../../model/Claim.ts';

/** What each verdict means, in the order of `VERDICTS`. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  holds:
    'The figures here agree with it; or it says what a document or study found, and that document says so.',
  'holds in part':
    'It is right for one measure, time or source and not for others, or it rests on published totals that nobody outside can add up again.',
  'does not hold': 'The figures here, or the document it leans on, say otherwise.',
  'cannot be checked here':
    'Data could settle it, but they are not held here, or were never published.',
  'not a matter of these data':
    'It is an event, a plan or a judgement that no figure here bears on.',
};

/** "Of 40 claims, eight hold, 13 hold in part, …": a count, and no score. */
export function verdictSentence(claims: readonly Claim[]): string {
  const parts = VERDICTS.flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [`${countInWords(count)} ${verb(verdict, count)}`];
  });
  return capitalised(`of ${countInWords(claims.length)} claims, ${listInWords(parts)}.`);
}

function verb(verdict: Verdict, count: number): string {
  const isOne = count === 1;
  switch (verdict) {
    case 'holds':
      return isOne ? 'holds' : 'hold';
    case 'holds in part':
      return isOne ? 'holds in part' : 'hold in part';
    case 'does not hold':
      return isOne ? 'does not hold' : 'do not hold';
    case 'cannot be checked here':
      return 'cannot be checked here';
    case 'not a matter of these data':
      return isOne ? 'is not a matter of these data' : 'are not a matter of these data';
  }
}
