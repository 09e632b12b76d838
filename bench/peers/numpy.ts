import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { numpyProgram } from '../numpy/program.ts';
import type { Workload } from '../workload/work.ts';
import { writeDraws } from '../workload/write-draws.ts';
import { Talker } from './lines.ts';
import { NotInstalled, type Peer } from './peer.ts';
import { peerOf } from './start.ts';

/** The first Python that has NumPy: Debian's own first, with its package python3-numpy. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** The workload in NumPy: see `numpyProgram` for how it is written. */
export async function startNumpy(workload: Workload, draws: number, folder: string): Promise<Peer> {
  const python = PYTHONS.find((p) => spawnSync(p, ['-c', 'import numpy']).status === 0);
  if (python === undefined) throw new NotInstalled('Debian: apt-get install python3-numpy.');
  writeFileSync(join(folder, 'program.py'), numpyProgram(workload));
  writeDraws(workload, draws, folder);
  const { plan, outputs } = workload.spec;
  const sizes = [plan.calendar.months, workload.variables.length, outputs.length, draws];
  const harness = fileURLToPath(new URL('../numpy/harness.py', import.meta.url));
  const talker = new Talker(python, [harness, folder, ...sizes.map(String)]);
  return await peerOf('numpy', talker, join(folder, 'numpy.bin'));
}
