import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RunJob } from '../../core/simulate/simulate.ts';
import { mergedTallies, type Tally } from '../../core/simulate/tally.ts';
import { type Block, blocksOf } from '../../core/statistics/blocks.ts';
import type { Order } from './block-worker.ts';
import { Stopped } from './stopped.ts';

export interface Workers {
  /** How many; as many as there are cores when left out. */
  readonly workers?: number | undefined;
  /** Stops them, and the job ends with `Stopped`. */
  readonly signal: AbortSignal;
  /** Hears how many draws are done. */
  readonly onProgress: (draws: number) => void;
}

/** Blocks that each worker may be ahead of the one to be put in next: what waits is bounded by this, not by the number of draws. */
const AHEAD = 4;

/**
 * Runs a job in several threads. Each works out whole blocks of draws, and these are put together in their order: the answer does not depend
 * on how many there are, nor on which is the faster.
 */
export function runInWorkers({ workers, signal, onProgress }: Workers): RunJob {
  return async (job) => {
    const blocks = blocksOf(job.sampling.draws);
    const count = Math.min(workers ?? availableParallelism(), blocks.length);
    if (signal.aborted) throw new Stopped();
    const crew = Array.from({ length: count }, () => new Worker(WORKER, { workerData: job }));
    try {
      return await new Promise<Tally>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Stopped()), { once: true });
        const queue = new Queue(blocks, crew.length * AHEAD);
        const idle = new Set<Worker>(crew);
        const handOut = (): void => {
          for (const worker of idle) {
            const order = queue.next();
            if (order === undefined) return;
            idle.delete(worker);
            worker.postMessage(order);
          }
        };
        for (const worker of crew) {
          worker.on('error', reject);
          worker.on('exit', () => reject(new Error('a worker ended before its work was done')));
          worker.on('message', ({ index, tally }: { readonly index: number; readonly tally: Tally }) => {
            queue.take(index, tally);
            idle.add(worker);
            const { done } = queue;
            if (done !== undefined) onProgress(done.draws);
            if (done !== undefined && queue.finished) resolve(done);
            else handOut();
          });
        }
        handOut();
      });
    } finally {
      await Promise.all(crew.map((worker) => worker.terminate()));
    }
  };
}

/** Threads run the compiled engine: also when this file itself is run from its source, as in a test. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/shell/simulate/block-worker.js' : './block-worker.js',
  import.meta.url,
);

/** Blocks on their way out and tallies on their way back, which wait for those before them. */
class Queue {
  done: Tally | undefined;
  readonly #blocks: readonly Block[];
  readonly #most: number;
  readonly #waiting = new Map<number, Tally>();
  #out = 0;
  #in = 0;

  constructor(blocks: readonly Block[], most: number) {
    this.#blocks = blocks;
    this.#most = most;
  }

  get finished(): boolean {
    return this.#in === this.#blocks.length;
  }

  /** Undefined when all are out, or when those that are out must come back first. */
  next(): Order | undefined {
    const block = this.#blocks[this.#out];
    if (block === undefined || this.#out - this.#in >= this.#most) return undefined;
    const order = { index: this.#out, block };
    this.#out++;
    return order;
  }

  take(index: number, tally: Tally): void {
    this.#waiting.set(index, tally);
    for (let next = this.#waiting.get(this.#in); next !== undefined; next = this.#waiting.get(this.#in)) {
      this.done = this.done === undefined ? next : mergedTallies(this.done, next);
      this.#waiting.delete(this.#in);
      this.#in++;
    }
  }
}
