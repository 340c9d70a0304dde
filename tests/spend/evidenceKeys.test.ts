import { describe, expect, it } from 'vitest';
import { refuseUnlikeKeys } from '../../src/tables/suppliers/evidenceKeys.ts';

const refused = (...rows: readonly (readonly [evidence: string, owner?: string])[]) => {
  try {
    refuseUnlikeKeys(
      rows.map(([evidence, owner]) => ({
        evidence: [evidence],
        ownerEvidence: owner === undefined ? [] : [owner],
      })),
      'suppliers.csv',
    );
    return null;
  } catch (error) {
    return String(error).replace(/^DataError: /, '');
  }
};

describe('a document in the table of suppliers', () => {
  it('has one key in every row, of addresses and of owners', () => {
    expect(
      refused(['paper.example, article 5'], ['a list', 'paper.example, article 5']),
    ).toBeNull();
    expect(
      refused(['a list', 'paper.example, article 5'], ['paper.example, article 5, on the group']),
    ).toBe(
      'document with further words: paper.example, article 5, on the group (suppliers.csv row 3, column evidence); row 2 has paper.example, article 5; put the rest into note',
    );
    // Which of the two comes first makes no difference.
    expect(
      refused(['paper.example, article 5 (the group)'], ['paper.example, article 5']),
    ).toContain('row 2, column evidence); row 3 has');
  });

  it('is one document however an address is written, and not another with a longer number', () => {
    expect(refused(['https://www.a.example/x/'], ['http://a.example/x#top'])).toContain(
      'one document written in two ways: http://a.example/x#top',
    );
    expect(refused(['A list.'], ['a  list'])).toContain('one document written in two ways');
    expect(refused(['https://a.example/x'], ['https://a.example/x/2'])).toBeNull();
    expect(refused(['paper, article 5'], ['paper, article 55'])).toBeNull();
    expect(refused(['register, 2023, R1'], ['register, 2023, R2'])).toBeNull();
  });

  it('may be an entry of a register whose references begin one another', () => {
    expect(
      refused(
        ['register of contracts, A Council, c.csv, 12'],
        ['register of contracts, A Council, c.csv, 12 lot 2'],
      ),
    ).toBeNull();
  });
});
