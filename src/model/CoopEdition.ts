import { sure } from './sure.ts';

/** An edition of the open data of Co-operatives UK, named by its year. */
export interface CoopEdition {
  id: string;
  /** When the list was drawn up, in words, e.g. "mid-2016". */
  drawnUp: string;
  /** The same as a decimal year: where a chart over time puts the edition. */
  year: number;
  /** Whether it holds dates and status, dead organisations included; a listing holds the live ones alone. */
  isDated: boolean;
}

/** Those figures are made of. The newest dates in the dated editions are of May 2016 and June 2017. */
export const COOP_EDITIONS: readonly CoopEdition[] = [
  { id: '2016', drawnUp: 'mid-2016', year: 2016.5, isDated: true },
  { id: '2017', drawnUp: 'mid-2017', year: 2017.5, isDated: true },
  { id: '2022', drawnUp: 'April to June 2022', year: 2022.4, isDated: false },
  { id: '2023', drawnUp: 'April to June 2023', year: 2023.4, isDated: false },
];

/** The list pages speak of. */
export const NEWEST_COOP_EDITION: CoopEdition = sure(COOP_EDITIONS.at(-1), 'co-op edition');

/** The last that has dates: of what ended later the lists do not tell. */
export const NEWEST_DATED_EDITION: CoopEdition = sure(
  COOP_EDITIONS.findLast(({ isDated }) => isDated),
  'dated co-op edition',
);

/** Throws `unknown edition of the co-operative data: x`. */
export function coopEditionById(id: string): CoopEdition {
  const edition = COOP_EDITIONS.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new Error(`unknown edition of the co-operative data: ${id}`);
  return edition;
}

/** Id of the source of an edition of the Co-operatives UK open data. */
export function coopSourceId(edition: string): string {
  return `coops-uk-${edition}`;
}

/** Id of the source of the coordinates that place postcodes which are live no more. */
export const COORDINATES_SOURCE = 'os-postcode-units-2016';
