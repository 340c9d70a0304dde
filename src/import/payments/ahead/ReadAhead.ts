import { Worker } from 'node:worker_threads';
import type { CellTexts } from '../CellTexts.ts';
import type { Judge } from '../Judge.ts';
import type { RowSink } from '../RowSink.ts';
import type { ReadingTask } from './readingThread.ts';
import { Tape } from './Tape.ts';
import { TapePlayer } from './TapePlayer.ts';

/**
 * Reads files on a second thread, while this one sorts and writes their payments: half the time where there are
 * two cores. All that touches the disk stays on this thread, so a failure here or there leaves nothing behind.
 */
export class ReadAhead {
  readonly #tape = new Tape();
  readonly #player: TapePlayer;
  readonly #thread: Worker;
  readonly #ids: string[];

  constructor(task: Omit<ReadingTask, 'tape'>, texts: CellTexts, judge: Judge) {
    this.#player = new TapePlayer(this.#tape, texts, judge);
    this.#ids = task.files.map(({ id }) => id);
    const workerData: ReadingTask = { ...task, tape: this.#tape.shared };
    this.#thread = new Worker(new URL('./readingThread.ts', import.meta.url), { workerData });
    // What goes wrong in reading comes by the tape.
    this.#thread.on('error', () => {});
    this.#thread.unref();
  }

  /** Whether the file is the next one read ahead: they have to be asked for in the order of the task. */
  isNext(id: string): boolean {
    return this.#ids[0] === id;
  }

  /** Its rows into the sink; whether it holds payments. Throws what reading it here would throw. */
  read(id: string, sink: RowSink): boolean {
    this.#ids.shift();
    return this.#player.play(id, sink);
  }

  close(): void {
    void this.#thread.terminate();
  }
}
