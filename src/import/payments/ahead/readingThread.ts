import { workerData } from 'node:worker_threads';
import { DataError } from '../../../tables/DataError.ts';
import type { Body } from '../../../tables/spend/Body.ts';
import { CellTexts } from '../CellTexts.ts';
import { Judge } from '../Judge.ts';
import { openPayments, type SheetPlan } from '../readFile.ts';
import { FileBytes } from '../reading/FileBytes.ts';
import { readPaymentsFile } from '../readPaymentsFile.ts';
import { HeadingNames } from '../recogniseHeader.ts';
import { Tape } from './Tape.ts';
import { TapeWriter } from './TapeWriter.ts';

export interface ReadingTask {
  tape: SharedArrayBuffer;
  files: readonly { path: string; id: string }[];
  plans: ReadonlyMap<string, SheetPlan>;
  body: Body;
  today: string;
}

/** The whole of a second thread: reads files to a tape. It writes nothing to the disk. */
const { tape, files, plans, body, today } = workerData as ReadingTask;
const writer = new TapeWriter(new Tape(tape));
try {
  const names = new HeadingNames(body);
  const texts = new CellTexts(new Judge(body));
  const reading = { plans, names, today, texts, dates: new Map() };
  for (const { path, id } of files) {
    const opened = openPayments(new FileBytes(path, id), names);
    writer.end(readPaymentsFile(id, opened, reading, writer));
  }
} catch (error) {
  writer.fail(
    error instanceof DataError,
    error instanceof Error ? error : new Error(String(error)),
  );
}
