import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { drawAll } from '../workload/draws.ts';
import type { Workload } from '../workload/work.ts';
import { type Choice, workloadOf } from '../workload/workload.ts';
import type { PeerName, Work } from './peer.ts';

/** The process of a peer that is written in JavaScript: it makes the workload, says that it is ready, and does what it is told. */

const settings = JSON.parse(process.argv[2] ?? '') as {
  readonly name: PeerName;
  readonly choice: Choice;
  readonly draws: number;
};

async function workOf(name: PeerName, workload: Workload): Promise<Work> {
  switch (name) {
    case 'kernel':
      return await (await import('./kernel.ts')).kernelWork(workload);
    case 'kernel_single':
      return await (await import('./kernel.ts')).singleWork(workload);
    case 'reference':
      return (await import('./reference.ts')).referenceWork(workload);
    case 'hyperformula':
      return (await import('./hyperformula.ts')).hyperformulaWork(workload);
    case 'mathjs':
      return (await import('./mathjs.ts')).mathjsWork(workload);
    case 'numpy':
    case 'libreoffice':
      throw new Error(`${name} is not written in JavaScript`);
  }
}

function say(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

const workload = workloadOf(settings.choice);
const draws = drawAll(workload.variables, settings.draws);
const out = workload.spec.outputs.map(() => new Float64Array(settings.draws).fill(Number.NaN));
const began = performance.now();
const work = await workOf(settings.name, workload);
const { version, note } = work;
say({ version, note, ready: (performance.now() - began) / 1000 });

for await (const line of createInterface({ input: process.stdin })) {
  const [what, count = '0', file = ''] = line.split(' ');
  if (what === 'run') {
    const before = process.cpuUsage();
    work.run(draws, Number(count), out);
    const { user, system } = process.cpuUsage(before);
    say({ seconds: (user + system) / 1e6 });
  } else if (what === 'outputs') {
    const all = new Float64Array(out.length * Number(count));
    out.forEach((values, o) => {
      all.set(values.subarray(0, Number(count)), o * Number(count));
    });
    writeFileSync(file, all);
    say({ outputs: out.length });
  } else {
    // Linux and macOS count in kilobytes here.
    say({ bytes: process.resourceUsage().maxRSS * 1024 });
  }
}
