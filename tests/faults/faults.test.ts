import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/shell/cli/check.ts';
import { reportOf } from '../../src/shell/cli/report.ts';
import { headroom, ROOT } from '../support/headroom.ts';

/**
 * Each folder here is a small model with one fault, or with something odd that must be accepted. Its expected.txt holds, to
 * the letter, what `headroom check` says of it: on the error stream when it is refused, on the output when it is accepted.
 */
const FOLDERS = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function expectedOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name, 'expected.txt'), 'utf8');
}

/** What the command writes, with its exit code, without a process of its own. */
function checked(name: string): { readonly text: string; readonly code: number } {
  let text = '';
  const say = (line: string): void => {
    text += `${line}\n`;
  };
  try {
    check({ root: ROOT, say, progress: () => undefined }, join(import.meta.dirname, name), {});
    return { text, code: 0 };
  } catch (error) {
    return reportOf(error, false);
  }
}

describe('a model with one fault', () => {
  it.each(FOLDERS)('%s', (name) => {
    const expected = expectedOf(name);
    const code = expected.includes(': no errors.\n') ? 0 : 1;
    const { text, code: ended } = checked(name);
    expect({ text, code: ended }).toEqual({ text: expected, code });
  });

  it('is told on the error stream by the command itself, and ends with 1', async () => {
    const ran = await headroom(['check', 'tests/faults/two-faults-at-once']);
    expect(ran).toEqual({ code: 1, stdout: '', stderr: expectedOf('two-faults-at-once') });
  });

  it('that is none after all is told on the output, and ends with 0', async () => {
    const ran = await headroom(['check', 'tests/faults/header-case']);
    expect(ran).toEqual({ code: 0, stdout: expectedOf('header-case'), stderr: '' });
  });
});
