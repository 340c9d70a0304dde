import { DataError } from '../../tables/DataError.ts';

/** Files one by one are named up to here; who has more will look into the folder. */
const MOST_NAMED = 8;

const WAY_OUT =
  '\nthe others come in once what cannot be read is mended, left out, or named under “notPayments” in bodies.json with what it is';

/** Faults of many files, so that an officer hears of all in one run: files of one shape share one fault. */
export class Faults {
  /** What is wrong and what to do → the places it is found in. */
  readonly #found: DataError[] = [];

  /** The result of `attempt`, or undefined where it throws a DataError, which is kept. */
  attempt<Result>(attempt: () => Result): Result | undefined {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.#found.push(error);
      return undefined;
    }
  }

  /**
   * Throws the only fault as it is, or one that tells them all: a line for each kind and a line with its files. Where
   * there are other files, it says how these come in.
   */
  throwAny(files: number): void {
    const [first, ...more] = this.#found;
    if (first === undefined) return;
    const fault = more.length === 0 ? first : new ManyFaults(this.#found);
    if (files > 1) fault.message += WAY_OUT;
    throw fault;
  }
}

class ManyFaults extends DataError {
  constructor(faults: readonly DataError[]) {
    super('files that cannot be read', String(faults.length), { file: '' });
    const kinds = Map.groupBy(faults, ({ kind }) => kind);
    this.message = [
      `${faults.length} files or sheets cannot be read; nothing is imported, the data are as they were`,
      ...[...kinds].flatMap(([kind, all]) => [
        `  ${kind}`,
        `    ${all.length === 1 ? 'in' : `${all.length} times, in`} ${placesOf(all)}`,
      ]),
    ].join('\n');
  }
}

function placesOf(faults: readonly DataError[]): string {
  const named = faults.slice(0, MOST_NAMED).map(({ place }) => place);
  const rest = faults.length - named.length;
  return rest > 0 ? `${named.join('; ')}; and ${rest} more` : named.join('; ');
}
