import { siteAddress } from '../../format/siteAddress.ts';
import { NEWEST_EDITION } from '../../model/Edition.ts';
import type { Site } from '../../site/Site.ts';
import { FIGURE_COLUMNS, type FigureColumn } from '../files/figureRecord.ts';

export interface ApiExample {
  id: 'curl' | 'spreadsheet' | 'workbook' | 'plot';
  title: string;
  /** What it does and what comes back. */
  about: string;
  code: string;
}

/** Examples a reader can paste as they are; tests run each against the built site. */
export function apiExamples(site: Site, origin: URL): ApiExample[] {
  const indicator = 'imd-percentile';
  const period = NEWEST_EDITION.id;
  const ward = site.figures.wards(indicator, period)[0];
  if (ward === undefined) throw new Error(`no ward with ${indicator} of ${period}`);
  const at = (path: string) => siteAddress(path, origin).href;
  const table = at(`/data/indicators/${indicator}.csv`);
  return [
    {
      id: 'curl',
      title: 'The command line',
      about: `All figures of one area as JSON: here ${ward.areaName}. Put another GSS code in the address for another area.`,
      code: `curl --silent --fail ${at(`/data/areas/${ward.areaCode}.json`)}`,
    },
    {
      id: 'spreadsheet',
      title: 'Google Sheets',
      about: `All wards and their ${period} values, most deprived first. The sheet fetches them again by itself.`,
      code: `=QUERY(IMPORTDATA("${table}"), "select ${sheetColumn('area_name')}, ${sheetColumn('value')} where ${sheetColumn('area_type')} = 'ward' and ${sheetColumn('period')} = ${period} order by ${sheetColumn('value')}", 1)`,
    },
    {
      id: 'workbook',
      title: 'Excel and LibreOffice',
      about: `Open ${at('/data/figures.xlsx')} and look a figure up by its identifier, from a new sheet of the same workbook.`,
      code: `=XLOOKUP("${ward.id}", figures!${excelColumn('figure_id')}:${excelColumn('figure_id')}, figures!${excelColumn('value')}:${excelColumn('value')})`,
    },
    {
      id: 'plot',
      title: 'Observable Plot',
      about: `A bar for each ward, ${period}. Numbers are made of the column value alone: periods such as 2016-17 are text and have to stay text.`,
      code: `import * as d3 from "d3";
import * as Plot from "@observablehq/plot";

const rows = await d3.csv("${table}", (row) => ({
  ...row,
  value: row.value === "" ? null : Number(row.value)
}));

const chart = Plot.plot({
  marginLeft: 160,
  x: { domain: [0, 100], label: "0 = most deprived end of England" },
  y: { label: null },
  marks: [
    Plot.barX(
      rows.filter((row) => row.area_type === "ward" && row.period === "${period}"),
      { x: "value", y: "area_name", href: "url", sort: { y: "x" } }
    )
  ]
});`,
    },
  ];
}

/** "Col5": how IMPORTDATA names the columns, from 1. */
function sheetColumn(column: FigureColumn): string {
  return `Col${FIGURE_COLUMNS.indexOf(column) + 1}`;
}

/** "H"; the table has fewer than 26 columns. */
function excelColumn(column: FigureColumn): string {
  return String.fromCharCode('A'.charCodeAt(0) + FIGURE_COLUMNS.indexOf(column));
}
