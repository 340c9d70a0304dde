/** A field as datapackage.json declares it. */
export interface DeclaredField {
  name: string;
  type: 'string' | 'number' | 'integer' | 'date';
  constraints?: {
    required?: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: readonly string[];
    minimum?: number;
  };
}

const LEXICAL = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Every cell that breaks what its column declares, as "row 2 column: value"; the header is row 1. */
export function rowFaults(
  fields: readonly DeclaredField[],
  rows: readonly Readonly<Record<string, string>>[],
): string[] {
  const faults: string[] = [];
  for (const { name, type, constraints = {} } of fields) {
    const { required = false, unique = false, minimum, enum: words } = constraints;
    const pattern = constraints.pattern === undefined ? null : new RegExp(constraints.pattern, 'u');
    const seen = new Set<string>();
    rows.forEach((row, i) => {
      const cell = row[name];
      const fault =
        cell === undefined ||
        (cell === '' && required) ||
        (cell !== '' &&
          (!LEXICAL[type].test(cell) ||
            (pattern !== null && !pattern.test(cell)) ||
            (words !== undefined && !words.includes(cell)) ||
            (minimum !== undefined && Number(cell) < minimum) ||
            (unique && seen.has(cell))));
      if (cell !== undefined) seen.add(cell);
      if (fault) faults.push(`row ${i + 2} ${name}: ${cell}`);
    });
  }
  return faults;
}
