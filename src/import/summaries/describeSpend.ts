import type { Source } from '../../model/Source.ts';
import type { Body } from '../../tables/spend/Body.ts';
import type { SpendAccount } from '../payments/SpendAccount.ts';

const VAT_WORDS = {
  excluded: 'Amounts exclude VAT.',
  included: 'Amounts include VAT.',
  unknown: 'The publisher does not say whether amounts include VAT.',
};

/** The entry of sources.json for all payments files of one body. */
export function describeSpend(
  body: Body,
  id: string,
  files: Source['files'],
  obtained: string,
  ...accounts: readonly SpendAccount[]
): Source {
  const dates = accounts
    .flatMap(({ firstDate, lastDate }) => (firstDate === '' ? [] : [firstDate, lastDate]))
    .sort();
  const period = dates.length === 0 ? null : `${dates[0]} to ${dates.at(-1)}`;
  const notes = [
    VAT_WORDS[body.vat],
    body.thresholdGbp === null
      ? 'The publisher’s threshold is not known.'
      : `Payments below £${body.thresholdGbp.toLocaleString('en-GB')} are not published.`,
  ];
  if (body.leavesOut.length > 0)
    notes.push(`The publisher leaves out: ${body.leavesOut.join(', ')}.`);
  return {
    id,
    publisher: body.name,
    title: `Payments of ${body.name}`,
    edition: period ?? 'as obtained',
    dataPeriod: period,
    licence: body.licence,
    licenceUrl: body.licenceUrl,
    attribution: body.attribution,
    address: body.address,
    obtained,
    files,
    notes,
  };
}
