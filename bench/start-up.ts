import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { modelNames } from '../src/shell/model-file/find-model.ts';
import { type Measured, measured } from './statistics.ts';
import { ROOT } from './workload/workload.ts';

/** How long a command takes from the shell, in seconds. */
export interface StartUp {
  readonly command: string;
  readonly seconds: Measured;
}

/** `headroom project` of each model by itself, each time in a new process, and Node with nothing to do beside it. */
export function startUps(rounds: number, folder: string): readonly StartUp[] {
  const bin = join(ROOT, 'src/bin/headroom.js');
  const commands = [
    { command: 'node, with nothing to do', args: ['-e', '0'] },
    { command: 'headroom --version', args: [bin, '--version'] },
    ...modelNames(ROOT).map((name) => ({
      command: `headroom project ${name}`,
      args: [bin, 'project', name, '--out', join(folder, 'out')],
    })),
  ];
  const taken = commands.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, { args }] of commands.entries()) {
      const from = performance.now();
      execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
      if (round >= 0) taken[i]?.push((performance.now() - from) / 1000);
    }
  }
  return commands.map(({ command }, i) => ({ command, seconds: measured(taken[i] ?? []) }));
}
