/** One printed briefing as data; `briefingTemplate.ts` lays it out. Every text is plain text, whatever it holds. */
export interface Briefing {
  /** Name of the area, e.g. "Ribbleton". */
  title: string;
  /** What it is, e.g. "Ward of Preston: figures for a meeting". */
  subtitle: string;
  /** Release in words, e.g. "Figures of release 2026.2, 14 December 2026". */
  release: string;
  /** ISO date of the release: the date of the document, so that the same figures give the same bytes. */
  date: string;
  publisher: string;
  /** Address of the web page, and the code that leads to it as SVG. */
  address: string;
  addressCode: string;
  lead: string;
  parts: readonly BriefingPart[];
}

export type BriefingPart =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string; tone?: 'quiet' | 'note' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'strands'; items: readonly BriefingStrand[] }
  | { kind: 'pictures'; items: readonly BriefingPicture[] }
  | BriefingTable;

/** One of the three strands, side by side with the others. */
export interface BriefingStrand {
  strand: string;
  value: string;
  word: string;
  comparator: string;
  period: string;
}

export interface BriefingPicture {
  headline: string;
  alt: string;
  /** Self-contained SVG in the colours for paper. */
  svg: string;
  /** So high that it fills its column, or less where that would be too much of the page. */
  heightMm: number;
  /** Ids of the sources of what it draws. */
  sources: readonly string[];
}

export interface BriefingTable {
  kind: 'table';
  caption: string;
  /** The column that fills what the others leave is the first, or the one that says so. */
  columns: readonly { label: string; numeric: boolean; fills?: boolean }[];
  rows: readonly (readonly string[])[];
}
