import { type Citable, dateParts, onOneLine } from './Citable.ts';

/** A reference as CSL-JSON, the format of citation processors (schema csl-data). */
export interface CslItem {
  id: string;
  type: 'dataset';
  title: string;
  author: { literal: string }[];
  issued: { 'date-parts': [number, number, number][] };
  version: string;
  URL: string;
}

export function cslItem(citable: Citable): CslItem {
  return {
    id: citable.key,
    type: 'dataset',
    title: onOneLine(citable.title),
    author: [{ literal: onOneLine(citable.author) }],
    issued: { 'date-parts': [dateParts(citable)] },
    version: citable.release,
    URL: citable.url,
  };
}

/** As a file of references: a list of one. */
export function cslCitation(citable: Citable): string {
  return JSON.stringify([cslItem(citable)]);
}
