import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes one file whole or not at all: first beside its place, then moved in, so that an error leaves what was there before. */
export function writeFileWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFileSync(fresh, contents);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}
