import { createHash } from 'node:crypto';
import type { InputFile } from '../model-file/read-tables.ts';

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Twelve letters and digits that stand for exactly these inputs and this version of the engine. */
export function runId(files: readonly InputFile[], version: string): string {
  const parts = files.map((f) => `${f.path} ${sha256(f.bytes)}`).sort();
  return sha256([version, ...parts].join('\n')).slice(0, 12);
}
