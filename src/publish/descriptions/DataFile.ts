import type { Licence } from './licences.ts';
import type { TableField } from './TableField.ts';

/** A file others can fetch, as built. */
export interface DataFile {
  /** Below /data/, e.g. "figures.csv" */
  name: string;
  href: string;
  /** What is in it, in plain words. */
  about: string;
  mediaType: string;
  content: Uint8Array;
  /** Rows, features or records; null where the file is none of these. */
  rows: number | null;
  /** The columns of a table; null for any other file. */
  fields: readonly TableField[] | null;
  licences: readonly Licence[];
}
