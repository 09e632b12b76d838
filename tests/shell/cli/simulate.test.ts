import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { CallError } from '../../../src/core/problem/call-error.ts';
import type { Simulation } from '../../../src/core/simulate/simulation.ts';
import { type SimulateOptions, simulateCommand } from '../../../src/shell/cli/simulate.ts';
import { sha256 } from '../../../src/shell/results/hash.ts';
import { headroom, ROOT } from '../../support/headroom.ts';

const OUT = mkdtempSync(join(tmpdir(), 'headroom-simulate-'));
afterAll(() => rmSync(OUT, { recursive: true, force: true }));

const HOME = ['simulate', 'worcestershire', '--scenario', 'repatriation', '--draws', '3000'];

async function said(more: Partial<SimulateOptions>): Promise<string> {
  const lines: string[] = [];
  const say = (text: string): void => {
    lines.push(text);
  };
  const context = { root: ROOT, say, progress: () => undefined };
  const usual = { scenario: 'repatriation', draws: '3000', seed: '1', sampling: 'latin' };
  await simulateCommand(context, 'worcestershire', { ...usual, ...more });
  return lines.join('\n').concat('\n');
}

describe('bringing people home in Worcestershire', () => {
  it('gives the same bytes with 1, 2 or 4 workers', async () => {
    const [one, two, four] = await Promise.all(
      ['1', '2', '4'].map((workers) => headroom([...HOME, '--json', '--workers', workers])),
    );
    expect([one?.code, one?.stderr]).toEqual([0, '']);
    expect(two?.stdout).toBe(one?.stdout);
    expect(four?.stdout).toBe(one?.stdout);
    const { scenarios } = JSON.parse(one?.stdout ?? '') as Simulation;
    const net = scenarios[0]?.figures.find(
      ({ line, period }) => line === 'placements.ooa.net' && period === '2011/12',
    );
    // The figure without draws is that of annual.csv.
    expect(net?.plan).toBe(170_104.91);
    expect(net?.worse).toBe('low');
  });

  it('is told in tables, with what is unknown named', async () => {
    const goal = 'placements.ooa.net >= 100000';
    const stdout = await said({ meets: [goal], periods: ['2010/11', '2011/12'] });
    expect(stdout).toContain(
      '3,000 draws of worcestershire, scenario "repatriation": a Latin hypercube, seed 1.\n',
    );
    expect(stdout).toMatch(
      /Out-of-area placements: net saving {2}placements\.ooa\.net\nPeriod +Plan +Mean +5 % +25 % +50 % +75 % +95 % +Worst 5 %\n[- ]+\n2010\/11 +£13,417 .*\n2011\/12 +£170,105 /,
    );
    expect(stdout).toMatch(/Out-of-area placements: net saving >= £100,000 +[<>\d]+ % +9\d %\n/);
    expect(stdout).toMatch(/Unknown, and so not drawn: .*recycled\.unmet/);
    expect(stdout).toContain('  PCT: money for mental health stays within the envelope\n');
    expect(stdout).toMatch(/placements\.ooa\.net +2011\/12 +\d+ % +0\.\d\d .* placements\.ooa\.prevention\n/);
  });

  it('is written whole to a folder, with its seed and the hashes of what went in and came out', async () => {
    const stdout = await said({ compare: 'recycle', out: OUT });
    const folder = join(OUT, 'worcestershire', 'repatriation.recycle.simulation');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Written: ${folder}`);
    expect(readdirSync(folder).sort()).toEqual(['chances.csv', 'drivers.csv', 'run.json', 'simulation.csv']);
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const run = JSON.parse(text('run.json')) as Record<string, unknown> & {
      readonly outputs: Readonly<Record<string, string>>;
    };
    expect(run).toMatchObject({ model: 'worcestershire', draws: 3000, seed: 1, sampling: 'latin' });
    for (const [name, hash] of Object.entries(run.outputs)) expect(sha256(text(name))).toBe(hash);
    const rows = parse(text('simulation.csv'), { columns: true }) as readonly Record<string, string>[];
    const apart = rows.find(
      (row) =>
        row.scenario === 'recycle less repatriation' &&
        row.line === 'placements.ooa.net' &&
        row.period === '2011/12',
    );
    // Recycling spends what is saved; it saves no more and no less.
    expect(apart).toMatchObject({ plan: '0.00', mean: '0.00', draws_equal: '3000', draws_higher: '0' });
    const unknown = rows.find((row) => row.line === 'recycled.unmet' && row.scenario === 'repatriation');
    expect(unknown).toMatchObject({ plan: '', mean: '', p5: '', status: 'unknown' });
  });
});

/** A run as on a terminal, which is told how far it is; stopped with Ctrl-C as soon as it says so. */
function stopped(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const terminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];
  const child = spawn(process.execPath, [...terminal, `${ROOT}/src/bin/headroom.js`, ...args], { cwd: ROOT });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr === '') child.kill('SIGINT');
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

it('Ctrl-C ends it with 130, says so, and leaves no file', async () => {
  const out = join(OUT, 'never');
  const { code, stdout, stderr } = await stopped([...HOME, '--draws', '50000000', '--out', out]);
  expect([code, stdout]).toEqual([130, '']);
  expect(stderr).toMatch(/Drawing \[\.+\] [\d,]+ of 50,000,000/);
  expect(stderr.endsWith('Stopped. Nothing was written.\n')).toBe(true);
  expect(existsSync(out)).toBe(false);
});

it('a wrong call ends with 2', async () => {
  const { code, stdout, stderr } = await headroom([...HOME, '--draws', '0']);
  const message = 'The number of draws must be a whole number from 1 to 2147483648, and is 0.\n';
  expect([code, stdout, stderr]).toEqual([2, '', message]);
});

describe('a wrong call says what would be right', () => {
  it.each([
    [{ draws: 'many' }, '"many" is no number of draws. Write a whole number, such as --draws 10000.'],
    [{ seed: '1.5' }, '"1.5" is no seed. Write a whole number, such as --seed 1.'],
    [{ sampling: 'quasi' }, '"quasi" is no way to draw. There are: plain, latin, sobol.'],
    [{ workers: '0' }, 'There can be 1 to 64 workers, not 0.'],
    [
      { lines: ['placements.ooa.nett'] },
      'There is no line "placements.ooa.nett". Did you mean "placements.ooa.net"?',
    ],
    [{ compare: 'recycl' }, 'There is no scenario "recycl". Did you mean "recycle"?'],
    [{ compare: 'repatriation' }, 'Both scenarios are "repatriation". Compare it with another one.'],
    [{ periods: ['2030/31'] }, '2030/31 is not in this projection. The projection holds 2009/10-2011/12.'],
  ])('%j', async (more, message) => {
    await expect(said(more)).rejects.toThrow(new CallError(message));
  });
});
