import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Where and how to run Observable Framework. */
export interface FrameworkRun {
  /** The project's folder: the one holding `observablehq.config.ts`. */
  root: string;
  /** Variables for Framework, its config and the data loaders, on top of this process's own. */
  environment?: Record<string, string>;
  /** `inherit` hands the terminal over; `pipe` collects the output; `tee` does both. */
  output: 'inherit' | 'pipe' | 'tee';
}

/** How a run ended: its exit status and, unless the terminal was handed over, all it printed. */
export interface FrameworkResult {
  status: number;
  printed: string;
}

/** Runs `observable <args>` as a child process, without telemetry. */
export function runFramework(args: string[], run: FrameworkRun): Promise<FrameworkResult> {
  const observable = join(run.root, 'node_modules/@observablehq/framework/dist/bin/observable.js');
  const child = spawn(process.execPath, [observable, ...args], {
    cwd: run.root,
    env: {
      ...process.env,
      ...run.environment,
      OBSERVABLE_TELEMETRY_DISABLE: '1',
      PATH: searchPath(run.root),
    },
    stdio: run.output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });

  const chunks: Buffer[] = [];
  const collect = (chunk: Buffer) => {
    chunks.push(chunk);
    if (run.output === 'tee') process.stderr.write(chunk);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        status: code ?? 1,
        printed: stripVTControlCharacters(Buffer.concat(chunks).toString('utf8')),
      });
    });
  });
}

/** Loaders start `node` by name: let it be this one, and let the project's own tools come next. */
function searchPath(root: string): string {
  return [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
}
