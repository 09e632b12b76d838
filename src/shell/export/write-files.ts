import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each is first written beside its place, and only when all are there are they moved in. What stood
 * there before comes back when one cannot be.
 */
export function writeFiles(files: readonly OutFile[]): void {
  const staged = files.map((file) => ({
    ...file,
    fresh: beside(file.path, 'new'),
    old: beside(file.path, 'old'),
  }));
  const moved: string[] = [];
  try {
    for (const { fresh, path, bytes } of staged) {
      mkdirSync(dirname(path), { recursive: true });
      if (existsSync(path) && statSync(path).isDirectory()) throw new Error(`"${path}" is a folder.`);
      writeFileSync(fresh, bytes);
    }
    for (const { path, fresh, old } of staged) {
      if (existsSync(path)) renameSync(path, old);
      renameSync(fresh, path);
      moved.push(path);
    }
  } catch (error) {
    for (const path of moved) rmSync(path, { force: true });
    for (const { path, old } of staged) if (existsSync(old)) renameSync(old, path);
    throw error;
  } finally {
    for (const { fresh, old } of staged) {
      rmSync(fresh, { force: true });
      rmSync(old, { force: true });
    }
  }
}

function beside(path: string, word: string): string {
  return join(dirname(path), `.${basename(path)}.${word}`);
}
