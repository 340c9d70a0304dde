/** A column of a table as data descriptions know it; Table Schema and CSVW are both written from these. */
export interface TableField {
  name: string;
  type: 'string' | 'integer' | 'number' | 'date';
  description: string;
  /** No cell is empty. */
  isRequired: boolean;
  /** The cells are all different: the key of the table. */
  isKey?: boolean;
  /** The only words a cell may hold. */
  words?: readonly string[];
  /** What a whole cell matches, without anchors. */
  pattern?: string;
  minimum?: number;
  /** Parts the cell into a list. */
  separator?: string;
}
