import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CallError } from '../../core/problem/call-error.ts';

/** What every command is given: where the project is, and how to speak. */
export interface CliContext {
  readonly root: string;
  readonly say: (text: string) => void;
  /** Tells how far a long job is; shown only on a terminal, on the error stream, and wiped when done. */
  readonly progress: (text: string) => void;
}

/** The project's folder: the nearest one at or above `from` that holds `models/`, or `from` itself. */
export function findRoot(from: string): string {
  let folder = resolve(from);
  for (;;) {
    if (existsSync(join(folder, 'models'))) return folder;
    const above = dirname(folder);
    if (above === folder) return resolve(from);
    folder = above;
  }
}

/** A folder that the call names, from here; or the usual one, in the project. */
export function folderNamed(root: string, given: string | undefined, usual: string): string {
  const folder = given === undefined ? join(root, usual) : resolve(given);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CallError(`"${given ?? usual}" is a file, not a folder. Name a folder to write to.`);
  }
  return folder;
}

export function cliContext(): CliContext {
  const terminal = process.stderr.isTTY === true;
  return {
    root: findRoot(process.cwd()),
    say: (text) => {
      process.stdout.write(`${text}\n`);
    },
    progress: (text) => {
      if (terminal) process.stderr.write(`\r\u001b[2K${text}`);
    },
  };
}
