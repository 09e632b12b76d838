import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printYear } from '../../../src/core/calendar/financial-year.ts';
import { codeGroups } from '../../../src/core/ledger/code-groups.ts';
import { controlValue } from '../../../src/core/ledger/control.ts';
import { LAYOUTS } from '../../../src/core/ledger/layouts/index.ts';
import { variances } from '../../../src/core/ledger/variance.ts';
import { ProblemsError } from '../../../src/core/problem/problem.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { profileNames } from '../../../src/shell/export/find-profile.ts';
import { type LedgerFile, ledgerFiles } from '../../../src/shell/export/ledger-files.ts';
import { prepare } from '../../../src/shell/export/prepare.ts';
import { readLedgerFile } from '../../../src/shell/export/read-ledger-file.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { project } from '../../../src/shell/results/result-files.ts';
import { pennies } from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';

const SHIPPED = modelNames(ROOT).flatMap((model) =>
  profileNames(ROOT, model).map((profile) => [model, profile] as const),
);

/** Of a template or a plan without money, a scenario that has some. */
const SCENARIO: Readonly<Record<string, string>> = {
  'commissioning-framework': 'double_shift',
  dorset: 'self_financing',
  'lancashire-south-cumbria': 'repatriation',
};

function shipped(model: string, profile: string) {
  const prepared = prepare(ROOT, model, profile, () => SCENARIO[model] ?? 'plan', 'test');
  const { made } = prepared.made();
  return { prepared, made, files: ledgerFiles(made, prepared.facts, profile) };
}

describe('the profiles that come with Headroom', () => {
  it('have one for every layout, over all models', () => {
    const used = SHIPPED.map(
      ([model, profile]) => prepare(ROOT, model, profile, () => 'plan', 'test').profile.profile.layout.name,
    );
    expect(new Set(used)).toEqual(new Set(LAYOUTS.map((layout) => layout.name)));
    expect(new Set(SHIPPED.map(([model]) => model))).toEqual(new Set(modelNames(ROOT)));
  });

  it.each(SHIPPED)('%s, %s: the files come to what annual.csv prints of the totals', (model, name) => {
    const { prepared, made, files } = shipped(model, name);
    const { profile, graph } = made;
    const printed = annualRows(project(graph, prepared.loaded.locate));
    const sign = profile.file.signs.income.length > 0 ? -1 : 1;
    const inYear = graph.calendar.years.map((year) =>
      printed
        .filter((row) => profile.file.totals.includes(row.line) && row.period === printYear(year))
        .reduce((sum, row) => sum + sign * pennies(row.value), 0),
    );
    const told = graph.calendar.years.map((year) =>
      files.reduce((sum, file) => sum + pennies(controlValue(file.control, 'total', printYear(year))), 0),
    );
    expect(told).toEqual(inYear);
    expect(files.every((file) => file.ties)).toBe(true);
  });

  it.each(SHIPPED)(
    '%s, %s: read back, every known pound of the plan has a variance of nought',
    (model, name) => {
      const { made, files } = shipped(model, name);
      const { profile, graph, lines } = made;
      const found = files.flatMap(
        (file) => readLedgerFile(profile, file.bytes, file.name, graph.calendar).entries,
      );
      // Months of nought without a row are nought where the profile leaves them out.
      const noRow = profile.file.noughts === 'leave_out' ? 'nought' : 'unknown';
      const rows = variances(codeGroups(profile, graph, lines, found), found, graph.calendar, noRow);
      expect(rows.length).toBeGreaterThan(0);
      for (const { group, inMonth, toDate } of rows) {
        expect(group.lines).not.toEqual([]);
        for (const { plan, actual, variance } of [inMonth, toDate]) {
          if (plan.known === 'all') expect([variance.known, variance.pennies]).toEqual(['all', 0]);
          if (plan.known === 'part') expect(actual.pennies).toBe(plan.pennies);
        }
      }
    },
  );

  it('give the same bytes on every run', () => {
    for (const [model, name] of SHIPPED) {
      const [one, other] = [shipped(model, name), shipped(model, name)];
      expect(one.files.map((f) => Buffer.from(f.bytes).toString('base64'))).toEqual(
        other.files.map((f) => Buffer.from(f.bytes).toString('base64')),
      );
    }
  });

  it.each(SHIPPED)('%s, %s: every other scenario is written, or says why not', (model, name) => {
    const { loaded } = prepare(ROOT, model, name, () => 'plan', 'test');
    for (const scenario of Object.keys(loaded.model.file.scenarios)) {
      try {
        const prepared = prepare(ROOT, model, name, () => scenario, 'test');
        expect(ledgerFiles(prepared.made().made, prepared.facts, name).every((file) => file.ties)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemsError);
        expect(String(error)).toContain('There is nothing to write');
      }
    }
  });
});

const PYTHON = spawnSync('python3', ['--version']).status === 0;
const UNZIP = spawnSync('unzip', ['-v']).status === 0;

/** Reads a file with Python's own csv module, and gives rows, codes and pennies. */
const READER = `
import csv, json, sys
from decimal import Decimal
path, header, amount, debit, credit, trailer = json.loads(sys.argv[1])
with open(path, newline='', encoding='utf-8') as f:
    rows = [r for r in csv.reader(f)]
names = rows.pop(0) if header else None
rows = [r for r in rows if not (trailer and r[0] == 'CONTROL')]
at = lambda r, i: Decimal(r[i] or '0')
total = sum((at(r, amount) if amount is not None else at(r, debit) - at(r, credit)) for r in rows)
print(json.dumps([len(rows), sorted(set(len(r) for r in rows)), str(total)]))
`;

/** The amount, debit and credit columns of the layouts, counted by hand from 0. */
const PLACES: Readonly<Record<string, readonly (number | null)[]>> = {
  'generic-long': [11, null, null],
  'oracle-fusion-budget': [36, null, null],
  'oracle-fusion-journal': [null, 38, 39],
  'unit4-batch': [1, null, null],
  isfe: [4, null, null],
};

describe.skipIf(!PYTHON || !UNZIP)(
  'read by programs not written here (skipped where python3 or unzip is missing)',
  () => {
    it.each(SHIPPED.filter(([, profile]) => profile !== 'generic-wide'))(
      '%s, %s: count and total are those of the control record',
      (model, name) => {
        const { made, files } = shipped(model, name);
        const { layout } = made.profile;
        const folder = mkdtempSync(join(tmpdir(), 'headroom-export-'));
        try {
          for (const file of files) {
            writeFileSync(join(folder, file.name), file.bytes);
            const path =
              layout.zipAs === undefined ? join(folder, file.name) : unzipped(folder, file, layout.zipAs);
            const told = [path, layout.header, ...(PLACES[layout.name] ?? []), layout.trailer];
            const { stdout, stderr } = spawnSync('python3', ['-c', READER, JSON.stringify(told)], {
              encoding: 'utf8',
            });
            expect(stderr).toBe('');
            const [rows, widths, total] = JSON.parse(stdout) as [number, number[], string];
            expect([rows, widths]).toEqual([file.rows, [layout.columns.length]]);
            const balanced = layout.offset === 'must';
            expect(Number(total)).toBe(balanced ? 0 : Number(controlValue(file.control, 'total')));
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  },
);

function unzipped(folder: string, file: LedgerFile, inside: string): string {
  const listed = spawnSync('unzip', ['-Z1', join(folder, file.name)], { encoding: 'utf8' });
  expect(listed.stdout.trim()).toBe(inside);
  const { status } = spawnSync('unzip', ['-o', '-q', join(folder, file.name), '-d', folder]);
  expect(status).toBe(0);
  return join(folder, inside);
}
