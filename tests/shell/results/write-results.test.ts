import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printCsv } from '../../../src/shell/results/csv.ts';
import type { ResultFiles } from '../../../src/shell/results/result-files.ts';
import { writeResults } from '../../../src/shell/results/write-results.ts';

let top = '';

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'headroom-results-'));
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function files(text: string): ResultFiles {
  return {
    'annual.csv': text,
    'inputs.csv': text,
    'monthly.csv': text,

    'run.json': text,
  };
}

describe('results', () => {
  it('take the place of earlier ones whole, with nothing left beside them', () => {
    const folder = join(top, 'plan');
    mkdirSync(folder);
    writeFileSync(join(folder, 'of-yesterday.csv'), 'old');
    writeResults([{ folder, files: files('new') }]);
    expect(readdirSync(top)).toEqual(['plan']);
    expect(readdirSync(folder)).not.toContain('of-yesterday.csv');
    expect(readFileSync(join(folder, 'annual.csv'), 'utf8')).toBe('new');
  });

  it('are not written at all when one of the folders cannot be', () => {
    const plan = join(top, 'plan');
    writeResults([{ folder: plan, files: files('old') }]);
    writeFileSync(join(top, 'a-file'), 'in the way');
    const blocked = join(top, 'a-file', 'do_nothing');
    expect(() =>
      writeResults([
        { folder: plan, files: files('new') },
        { folder: blocked, files: files('new') },
      ]),
    ).toThrow();
    expect(readFileSync(join(plan, 'annual.csv'), 'utf8')).toBe('old');
    expect(existsSync(blocked)).toBe(false);
    expect(readdirSync(top).sort()).toEqual(['a-file', 'plan']);
  });
});

describe('a CSV file', () => {
  it('has quotation marks only where they are needed, and ends its lines with LF', () => {
    expect(
      printCsv(
        ['a', 'b'],
        [
          ['x, y', 1],
          ['say "so"', ''],
          ['two\nlines', 'plain'],
        ],
      ),
    ).toBe('a,b\n"x, y",1\n"say ""so""",\n"two\nlines",plain\n');
  });
});
