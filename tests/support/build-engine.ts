import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './headroom.ts';

/** Compiles the engine when it has not been, or when a source is newer: the command-line tests run what is compiled. */
export function setup(): void {
  const built = join(ROOT, 'src/dist/index.js');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(dist|node_modules)[/\\]/.test(file),
  );
  const newest = Math.max(...sources.map((file) => statSync(join(ROOT, 'src', file)).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  // The two steps of `npm run build`.
  for (const step of [
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'src'],
    ['src/dist/shell/build/pack-parser.js'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, step, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The engine does not compile:\n${stdout}${stderr}`);
  }
}
