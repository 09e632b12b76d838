import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flatSheet } from '../libreoffice/flat-sheet.ts';
import { sheetOf } from '../sheet/sheet.ts';
import type { Workload } from '../workload/work.ts';
import { writeDraws } from '../workload/write-draws.ts';
import { Talker } from './lines.ts';
import { NotInstalled, type Peer } from './peer.ts';
import { peerOf } from './start.ts';

/** The Python that Debian's python3-uno belongs to, or another that has it. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/**
 * The workload as one sheet of LibreOffice without a window. A draw sets the cells of the variables in one call and reads all outputs
 * in another, which has the sheet worked out in between.
 */
export async function startLibreOffice(workload: Workload, draws: number, folder: string): Promise<Peer> {
  const python = PYTHONS.find((p) => spawnSync(p, ['-c', 'import uno']).status === 0);
  if (python === undefined || spawnSync('soffice', ['--version']).status !== 0)
    throw new NotInstalled('Debian: apt-get install libreoffice-calc python3-uno.');
  const { text, layout } = flatSheet(sheetOf(workload));
  writeFileSync(join(folder, 'sheet.fods'), text);
  writeDraws(workload, draws, folder);
  const { firstOutputRow, width } = layout;
  const sizes = [workload.variables.length, draws, workload.spec.outputs.length, firstOutputRow, width];
  const harness = fileURLToPath(new URL('../libreoffice/harness.py', import.meta.url));
  const talker = new Talker(python, [harness, folder, ...sizes.map(String)]);
  return await peerOf('libreoffice', talker, join(folder, 'libreoffice.bin'));
}
