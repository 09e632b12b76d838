import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ManyResult, ManySettings } from './settings.ts';

/** Simulates copies of a model in a process of its own. */
export function manyCopies(settings: ManySettings): ManyResult {
  const script = fileURLToPath(new URL('copies-run.ts', import.meta.url));
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, JSON.stringify(settings)], {
    encoding: 'utf8',
  });
  return JSON.parse(text) as ManyResult;
}
