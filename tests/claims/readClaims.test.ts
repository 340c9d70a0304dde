import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimsFile } from '../../src/model/Claim.ts';
import { verdictSentence } from '../../src/site/claims/verdictCounts.ts';
import { DataFolder } from '../../src/tables/DataFolder.ts';
import { readClaims } from '../../src/tables/readClaims.ts';
import { temporaryFolder } from '../import/temporaryFolder.ts';

const MADE = {
  seen: 'Seen in full.',
  topics: [{ id: 'money', title: 'Money' }],
  claims: [
    {
      id: 'made-claim',
      standing: 'claim',
      topic: 'money',
      claim: 'Something is said.',
      period: '2012',
      saidBy: [{ who: 'Somebody', address: 'https://example.org/' }],
      verdict: 'holds in part',
      finding: 'It was {imd-extent.E07000901.2015}.',
      reason: 'One year only.',
      evidence: [{ text: 'A fact.', address: null }],
      alsoFigures: [],
      settle: 'Another year.',
    },
  ],
};
const [claim] = MADE.claims;

function read(file: unknown): ClaimsFile | null {
  const folder = temporaryFolder();
  const path = join(folder, 'places/E07000901/claims.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(file));
  return readClaims(new DataFolder(folder), 'E07000901');
}

describe('the claims of a place', () => {
  it('are read as they are written; a place without a file has none', () => {
    expect(read(MADE)).toEqual(MADE);
    expect(readClaims(new DataFolder(temporaryFolder()), 'E07000901')).toBeNull();
  });

  it.each([
    ['a seventh verdict', { verdict: 'mostly true' }, 'one of: holds; holds in part'],
    ['an unknown topic', { topic: 'weather' }, 'unknown topic: weather'],
    ['braces that hold no figure', { finding: 'It was {much}.' }, 'malformed token: {much}'],
    ['a part no figure has', { reason: '{imd-extent.E07000901.2015|hue}' }, 'malformed token'],
    ['nobody who says it', { saidBy: [] }, 'claims.0.saidBy'],
    [
      'no page that makes a counted claim',
      { saidBy: [{ who: 'A', address: null }] },
      'claim without a page that makes it: made-claim',
    ],
    [
      'an address that is none',
      { saidBy: [{ who: 'A', address: 'example' }] },
      'claims.0.saidBy.0.address',
    ],
    ['an id that makes no address', { id: 'A b' }, 'claims.0.id'],
    ['a field too many', { score: 3 }, 'claims.0'],
    ['a verdict that holds by nothing', { verdict: 'holds' }, 'claims.0.holdsBy'],
    ['what it holds by where it does not', { holdsBy: 'document' }, 'claims.0.holdsBy'],
  ])('with %s are refused where they stand', (_, change, message) => {
    const file = { ...MADE, claims: [{ ...claim, ...change }] };
    expect(() => read(file)).toThrow(message);
    expect(() => read(file)).toThrow('places/E07000901/claims.json');
  });

  it('that no page makes stand apart and are not counted', () => {
    const apart = {
      ...claim,
      id: 'apart',
      standing: 'often confused',
      saidBy: [{ who: 'Nobody', address: null }],
    };
    const file = read({ ...MADE, claims: [claim, apart] });
    expect(file?.claims).toHaveLength(2);
    expect(verdictSentence(file?.claims ?? [])).toBe('Of one claim, one holds in part.');
  });

  it('are refused with an id twice and with a topic nobody speaks of', () => {
    expect(() => read({ ...MADE, claims: [claim, claim] })).toThrow('claim twice: made-claim');
    const topics = [...MADE.topics, { id: 'empty', title: 'Empty' }];
    expect(() => read({ ...MADE, topics })).toThrow('topic without claims: empty');
  });
});
