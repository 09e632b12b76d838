import { readFileSync } from 'node:fs';

/** The version of the engine, from the package file that lies one folder above the built code (or beside the sources). */
export function engineVersion(): string {
  for (const place of ['./package.json', '../package.json']) {
    try {
      const read = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (read.name === '@headroom/engine' && read.version !== undefined) return read.version;
    } catch {
      // Not in this folder: the next one is tried.
    }
  }
  return 'unknown';
}
