import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawAll } from './draws.ts';
import type { Workload } from './work.ts';

/** Writes `draws.bin` for peers that are not written in JavaScript: 64-bit numbers, variable by variable. */
export function writeDraws({ variables }: Workload, count: number, folder: string): void {
  const all = new Float64Array(variables.length * count);
  drawAll(variables, count).forEach((values, v) => {
    all.set(values, v * count);
  });
  writeFileSync(join(folder, 'draws.bin'), all);
}
