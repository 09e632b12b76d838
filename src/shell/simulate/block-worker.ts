import { parentPort, workerData } from 'node:worker_threads';
import type { SimulationJob } from '../../core/simulate/job.ts';
import { runnerOf } from '../../core/simulate/run-block.ts';
import type { Block } from '../../core/statistics/blocks.ts';
import { loadKernel } from '../kernel/load-kernel.ts';

/** What a worker is given to do, and what it gives back. */
export interface Order {
  readonly index: number;
  readonly block: Block;
}

if (parentPort !== null) {
  const port = parentPort;
  const run = runnerOf(workerData as SimulationJob, loadKernel);
  port.on('message', async ({ index, block }: Order) => {
    const tally = (await run)(block);
    port.postMessage({ index, tally }, buffersIn(tally));
  });
}

/** The memory of the rows in a result, which is handed over and not copied. Empty rows may be shared, and stay. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.buffer.byteLength > 0) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersIn(part, found);
  return [...found];
}
