import { sum } from 'd3';
import type { Topology } from 'topojson-specification';
import { countInWords, formatNumber } from '../../format/number.ts';
import { capitalised, plural } from '../../format/words.ts';
import { type Figure, knownValue } from '../../model/Figure.ts';
import type { ClassScale, Indicator } from '../../model/Indicator.ts';
import type { Source } from '../../model/Source.ts';
import { type Chart, chartId, NOTHING } from '../Chart.ts';
import { namesInWords } from '../words/extremes.ts';
import { figureCell } from '../words/figureCell.ts';
import { firstFigure, isValued, orderFigures } from '../words/orderFigures.ts';
import { wardMap } from './wardMap.ts';

export interface SupplierMapOptions {
  /** Number of located suppliers, one a ward. */
  counts: readonly Figure[];
  countIndicator: Indicator;
  /** Pounds, one a ward, where few enough suppliers do not give one away; may be empty. */
  amounts: readonly Figure[];
  amountIndicator: Indicator;
  /** The part of the money whose ward is not known, e.g. "60.2%". */
  unlocated: string;
  /** Whom the map can be of, e.g. "20 largest payees". */
  payees: string;
  period: string;
  dataPeriod: string;
  topology: Topology;
  sources: readonly Source[];
  placeName: string;
  wardHref: (wardCode: string) => string;
}

/** One address is not yet a place where suppliers gather, so the classes begin with single counts. */
const COUNTS: ClassScale = {
  kind: 'sequential',
  edges: [1, 2, 5, 10],
  darkest: 'high',
  labels: ['none known', 'one', '2 to 4', '5 to 9', '10 or more'],
};

/** A map of addresses. Its words say so: a supplier's address is where an invoice is paid, not who benefits. */
export function supplierMap(options: SupplierMapOptions): Chart {
  const { counts, countIndicator, amounts, amountIndicator, placeName, period } = options;
  const id = chartId('map', amountIndicator.id, undefined, period);
  firstFigure(counts, id);
  const map = wardMap({
    figures: counts,
    indicator: { ...countIndicator, scale: countIndicator.scale ?? COUNTS },
    period,
    topology: options.topology,
    sources: options.sources,
    placeName,
    wardHref: options.wardHref,
    view: 'map',
    words: {
      id,
      headline: mapHeadline(options),
      subtitle: `A map of addresses, not a score. Of the ${options.payees} we have by name, leaving out any we doubt sold the council anything, those whose address is known, by ward: ${placeName}, ${options.dataPeriod}`,
      alt: mapAlt(options),
      table: {
        caption: `Of the ${options.payees} we have by name, leaving out any we doubt sold the council anything, those whose address is known, by ward, ${placeName}, ${options.dataPeriod}`,
        columns: [
          { label: 'Ward', numeric: false },
          { label: 'Known suppliers', numeric: true },
          ...(amounts.length === 0 ? [] : [{ label: 'Paid to them', numeric: true }]),
        ],
        rows: orderFigures(counts, 'highest').map((count) => {
          const amount = amounts.find(({ areaCode }) => areaCode === count.areaCode);
          return [
            { text: count.areaName, href: options.wardHref(count.areaCode) },
            figureCell(countIndicator, count),
            ...(amounts.length === 0
              ? []
              : [
                  amount === undefined
                    ? { text: NOTHING, numeric: true }
                    : figureCell(amountIndicator, amount),
                ]),
          ];
        }),
      },
    },
  });
  return { ...map, figures: [...counts, ...amounts] };
}

function holding({ counts }: SupplierMapOptions): Figure[] {
  return counts.filter((figure) => isValued(figure) && figure.value > 0);
}

function mapHeadline(options: SupplierMapOptions): string {
  const held = holding(options);
  const all = total(options);
  const { placeName } = options;
  if (options.counts.every(({ value }) => value === null)) {
    return `No supplier’s ward is known in ${placeName}`;
  }
  if (all === 0) return `None of the located suppliers has its address in a ward of ${placeName}`;
  const suppliers = `${countInWords(all)} ${plural(all, 'supplier')}`;
  const verb = all === 1 ? 'has its address' : 'have their addresses';
  const where = held.length <= 3 ? namesInWords(held, 3) : `${countInWords(held.length)} wards`;
  const isOneEach = held.length > 1 && held.length === all;
  return capitalised(
    isOneEach
      ? `${suppliers} whose ward is known: one each in ${where}`
      : `${suppliers} whose ward is known ${verb} in ${where}`,
  );
}

function mapAlt(options: SupplierMapOptions): string {
  const held = holding(options);
  const most = orderFigures(held, 'highest')[0];
  const top =
    most === undefined ? '' : ` Most: ${most.areaName}, ${formatNumber(knownValue(most), 0)}.`;
  return `Map of ${options.placeName}’s wards by how many of the council’s ${options.payees}, leaving out any we doubt sold it anything, are known to have their address there: ${countInWords(total(options))} in ${countInWords(held.length)} ${plural(held.length, 'ward')}.${top} Of ${options.unlocated} of the payments for goods, services and works no address is known for sure.`;
}

function total({ counts }: SupplierMapOptions): number {
  return sum(counts, ({ value }) => value);
}
