import { indicatorById } from '../../indicators/registry.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Place } from '../../model/Place.ts';
import type { Source } from '../../model/Source.ts';
import type { Working, WorkingTable } from '../../model/Working.ts';
import { type CslItem, cslItem } from '../cite/cslItem.ts';
import { figureCitable } from '../cite/figureCitable.ts';
import { harvardCitation, minutesCitation } from '../cite/harvard.ts';
import type { Publication } from './figureRecord.ts';
import { figureRecords } from './figuresJson.ts';

interface Behind {
  /** The sources the figure names, with everything known of them. */
  sources: readonly Source[];
  working: Working | null;
  place: Pick<Place, 'name'>;
}

/**
 * One figure with all that is known of it: the record of figures.json, its formula in words, its working
 * with every row, its sources with the fingerprints of the files, and how to cite it.
 */
export function figureJson(figure: Figure, publication: Publication, behind: Behind): string {
  const indicator = indicatorById(figure.indicator);
  const citable = figureCitable(figure, { ...publication, ...behind });
  const cite: { harvard: string; minutes: string; csl: CslItem } = {
    harvard: harvardCitation(citable),
    minutes: minutesCitation(citable),
    csl: cslItem(citable),
  };
  const [record] = figureRecords([figure], publication);
  return `${JSON.stringify({
    ...record,
    date: publication.release.date,
    title: citable.title,
    definition: indicator.definition,
    formula_text: indicator.formulaText,
    working: behind.working === null ? null : workingRecord(behind.working),
    sources: behind.sources.map(sourceRecord),
    cite,
  })}\n`;
}

function workingRecord(working: Working) {
  return {
    sum: working.sum,
    ...tableRecord(working),
    ...(working.also !== undefined && { also: working.also.map(tableRecord) }),
  };
}

/** Rows as lists, in the order of the columns: a third of the bytes of named cells. */
function tableRecord({ rowsAre, columns, rows }: WorkingTable) {
  return {
    rows_are: rowsAre,
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows,
  };
}

function sourceRecord(source: Source) {
  const { id, publisher, title, edition, licence, address, files } = source;
  return {
    id,
    publisher,
    title,
    edition,
    data_period: source.dataPeriod,
    licence,
    licence_url: source.licenceUrl,
    attribution: source.attribution,
    address,
    obtained: source.obtained,
    files,
  };
}
