import { describe, expect, test } from 'vitest';
import { claimSquares, claimsHeadline } from '../../src/charts/kinds/claimSquares.ts';
import { type Claim, type ClaimVerdict, claimSchema } from '../../src/model/Claim.ts';
import { checkXml, svgOf } from './svgReading.ts';

const claim = (verdict: ClaimVerdict, id = 'made-up', standing: Claim['standing'] = 'claim') =>
  claimSchema.parse({
    ...{ id, standing, topic: 'money', claim: 'Something <b>bold</b> is said.', period: '2020' },
    saidBy: [{ who: 'somebody', address: null }],
    ...(verdict === 'holds' ? { holdsBy: 'figures' } : {}),
    ...{ verdict, finding: 'Found.', reason: 'Because.', settle: 'Data.' },
    ...{ evidence: [], alsoFigures: [] },
  });
const options = {
  topics: [{ id: 'money', title: 'Money' }],
  ...{ placeName: 'Northmoor', placeCode: 'E07900001' },
};

describe('claims as squares', () => {
  test('each counted claim has one, named and linked; others have none', () => {
    const claims = [
      ...Array.from({ length: 14 }, (_, i) => claim('holds', `one-${i}`)),
      claim('does not hold', 'two'),
      claim('holds', 'apart', 'often confused'),
    ];
    const chart = claimSquares({ ...options, claims });
    const svg = svgOf(chart);
    checkXml(svg);
    expect(svg.match(/data-code="/g)).toHaveLength(15);
    expect(svg).not.toContain('apart');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('Holds: 14');
    expect(svg).toContain('Does not hold: 1');
    // A verdict nobody was given is not drawn.
    expect(svg).not.toContain('Not shown');
    expect(chart.table.rows).toHaveLength(15);
    expect(chart.table.rows[14]?.map(({ text }) => text)).toEqual([
      'Something <b>bold</b> is said.',
      ...['does not hold', 'Money'],
    ]);
  });

  test.each([
    [['holds'], 'The one claim about Northmoor that was looked into: holds'],
    [
      ['holds', 'does not hold'],
      'One of two things said about Northmoor holds, whole or in part, and one does not',
    ],
    [
      ['not shown', 'not shown'],
      'None of two things said about Northmoor holds, whole or in part; we cannot settle any of them',
    ],
    [
      ['holds', 'not shown'],
      'One of two things said about Northmoor holds, whole or in part; we cannot settle one',
    ],
    [
      ['outside these figures', 'holds in part', 'not shown', 'not shown'],
      'One of four things said about Northmoor holds, whole or in part; we cannot settle two, and no figure bears on one',
    ],
    [
      ['outside these figures', 'holds'],
      'One of two things said about Northmoor holds, whole or in part; no figure bears on one',
    ],
    [['holds', 'holds'], 'Two of two things said about Northmoor hold, whole or in part'],
    [
      ['holds', 'holds in part', 'does not hold', 'does not hold'],
      'Two of four things said about Northmoor hold, whole or in part, and two do not',
    ],
  ] as const)('%j in a sentence', (verdicts, sentence) => {
    expect(
      claimsHeadline(
        verdicts.map((verdict) => claim(verdict)),
        'Northmoor',
      ),
    ).toBe(sentence);
  });

  test('what holds in that a document says so is said, for it is no finding of ours', () => {
    const byDocument = { ...claim('holds'), holdsBy: 'document' } as const;
    const said = (...claims: Parameters<typeof claimsHeadline>[0]) =>
      claimsHeadline(claims, 'Northmoor');
    expect(said(byDocument, claim('holds'))).toBe(
      'Two of two things said about Northmoor hold, whole or in part; one holds in that the document it names says so',
    );
    expect(said(byDocument, byDocument, claim('not shown'))).toContain(
      '; we cannot settle one; two hold in that the document each names says so',
    );
    expect(said(byDocument, claim('does not hold'))).toBe(
      'One of two things said about Northmoor holds, whole or in part, and one does not; one holds in that the document it names says so',
    );
    expect(said(byDocument)).toMatch(/: holds \(the document it names says so\)$/);
  });

  test('none is an error', () => {
    expect(() => claimSquares({ ...options, claims: [] })).toThrow('no claims to draw: E07900001');
  });
});
