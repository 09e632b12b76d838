import { Worker } from 'node:worker_threads';
import type { ManyResult, ManySettings, Part } from './settings.ts';

/** The process in which many copies of a model are simulated, by as many threads as it is told. */

/** A thread of Node 20 does not take over how its parent reads TypeScript. */
const BEGIN = `
  import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('copies-thread.ts', import.meta.url).href)});
  });
`;

const settings = JSON.parse(process.argv[2] ?? '') as ManySettings;
const began = performance.now();
const all = Array.from({ length: settings.copies }, (_, copy) => copy);
const shares = Array.from({ length: settings.threads }, (_, t) =>
  all.filter((c) => c % settings.threads === t),
);
const parts = await Promise.all(
  shares.map(
    (copies) =>
      new Promise<Readonly<Record<Part, number>>>((resolve, reject) => {
        const worker = new Worker(BEGIN, {
          eval: true,
          workerData: { choice: settings.choice, draws: settings.draws, copies },
        });
        worker.once('message', resolve);
        worker.once('error', reject);
      }),
  ),
);
const total = (part: Part): number => parts.reduce((sum, own) => sum + own[part], 0);
const result: ManyResult = {
  seconds: (performance.now() - began) / 1000,
  busy: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  memory: process.resourceUsage().maxRSS * 1024,
  parts: {
    reading: total('reading'),
    compiling: total('compiling'),
    drawing: total('drawing'),
    running: total('running'),
    'summing up': total('summing up'),
  },
};
process.stdout.write(`${JSON.stringify(result)}\n`);
