import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of one scenario, by name, and the folder they belong in. */
export interface ResultFolder {
  readonly folder: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes results whole or not at all: every folder is first written beside its place, and only when all are there are they
 * moved in, so that an error or a full disk leaves what was there before.
 */
export function writeResults(results: readonly ResultFolder[]): void {
  const staged = results.map(({ folder, files }) => ({
    folder,
    files,
    fresh: besides(folder, 'new'),
    old: besides(folder, 'old'),
  }));
  const moved: string[] = [];
  try {
    for (const { fresh, files } of staged) {
      rmSync(fresh, { recursive: true, force: true });
      mkdirSync(fresh, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(fresh, name), text);
    }
    for (const { folder, fresh, old } of staged) {
      rmSync(old, { recursive: true, force: true });
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(fresh, folder);
      moved.push(folder);
    }
  } catch (error) {
    for (const folder of moved) rmSync(folder, { recursive: true, force: true });
    for (const { folder, old } of staged) if (existsSync(old)) renameSync(old, folder);
    throw error;
  } finally {
    for (const { fresh, old } of staged) {
      rmSync(fresh, { recursive: true, force: true });
      rmSync(old, { recursive: true, force: true });
    }
  }
}

function besides(folder: string, word: string): string {
  return join(dirname(folder), `.${folder.split(/[/\\]/).at(-1)}.${word}`);
}
