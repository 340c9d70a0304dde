import { formatDate } from '../../format/date.ts';
import type { Dataset } from './Dataset.ts';
import { FIGURE_FIELDS } from './figureFields.ts';

/** What a reader of the workbook alone has to know: what it is, how to name it, what its columns mean. */
export function workbookNotes(dataset: Dataset): [string, string][] {
  return [
    ['title', dataset.title],
    ['description', dataset.description],
    ['release', `${dataset.version}, ${formatDate(dataset.date)}`],
    ['address', dataset.page],
    [
      'how to cite',
      `${dataset.creator}, release ${dataset.version} (${formatDate(dataset.date)}), ${dataset.page}. Name the sources of the figures you use as well; each figure has a page of its own with a ready citation (column url).`,
    ],
    ...dataset.licences.map(({ title, url, publishers }): [string, string] => [
      'licence',
      `${title}${url === null ? '' : ` (${url})`}, for what rests on publications of: ${publishers.join('; ')}.`,
    ]),
    [
      'caution',
      'Missing is not zero, and suppressed is not missing: look at the column status. Do not set scores or ranks of different editions side by side as a trend.',
    ],
    ...FIGURE_FIELDS.map(({ name, description }): [string, string] => [
      `column ${name}`,
      description,
    ]),
  ];
}
