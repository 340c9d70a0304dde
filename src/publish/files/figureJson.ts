import { indicatorById } from '../../indicators/registry.ts';
import type { Calculation, CalculationTable } from '../../model/Calculation.ts';
import type { Figure } from '../../model/Figure.ts';
import type { Place } from '../../model/Place.ts';
import type { Source } from '../../model/Source.ts';
import { type CslItem, cslItem } from '../cite/cslItem.ts';
import { figureCitable } from '../cite/figureCitable.ts';
import { harvardCitation, minutesCitation } from '../cite/harvard.ts';
import type { FileOrigin } from './figureRecord.ts';
import { figureRecords } from './figuresJson.ts';

interface Behind {
  /** The sources the figure names, with everything known of them. */
  sources: readonly Source[];
  calculation: Calculation | null;
  place: Pick<Place, 'name'>;
}

/**
 * One figure with all that is known of it: the record of figures.json, its formula in words, its calculation
 * with every row, its sources with the fingerprints of the files, and how to cite it.
 */
export function figureJson(figure: Figure, fileOrigin: FileOrigin, behind: Behind): string {
  const indicator = indicatorById(figure.indicator);
  const citable = figureCitable(figure, { ...fileOrigin, ...behind });
  const cite: { harvard: string; minutes: string; csl: CslItem } = {
    harvard: harvardCitation(citable),
    minutes: minutesCitation(citable),
    csl: cslItem(citable),
  };
  const [record] = figureRecords([figure], fileOrigin);
  return `${JSON.stringify({
    ...record,
    date: fileOrigin.release.date,
    title: citable.title,
    definition: indicator.definition,
    formula_text: indicator.formulaText,
    working: behind.calculation === null ? null : calculationRecord(behind.calculation),
    sources: behind.sources.map(sourceRecord),
    cite,
  })}\n`;
}

function calculationRecord(calculation: Calculation) {
  return {
    sum: calculation.sum,
    ...tableRecord(calculation),
    ...(calculation.also !== undefined && { also: calculation.also.map(tableRecord) }),
  };
}

/** Rows as lists, in the order of the columns: a third of the bytes of named cells. */
function tableRecord({ rowsAre, columns, rows }: CalculationTable) {
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
