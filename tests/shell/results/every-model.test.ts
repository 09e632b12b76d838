import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { signedParts } from '../../../src/core/run/signed-parts.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { resultFiles } from '../../../src/shell/results/result-files.ts';
import { ROOT } from '../../support/headroom.ts';

/** What must hold of every model and scenario that is shipped, in the files that are written. */
const MODELS = modelNames(ROOT).map((name) => loadModel(ROOT, name));
const SCENARIOS = MODELS.flatMap((loaded) =>
  Object.keys(loaded.model.file.scenarios).map((scenario) => ({
    name: `${loaded.model.file.model}, ${scenario}`,
    loaded,
    scenario,
  })),
);

interface Row {
  readonly line: string;
  readonly period: string;
  readonly value: string;
  readonly status: string;
  readonly unknown_lines: string;
}

const rowsOf = (csv: string): readonly Row[] => parse(csv, { columns: true }) as readonly Row[];

function pennies(value: string | undefined): number {
  return value === undefined || value === '' ? 0 : Math.round(Number(value) * 100);
}

function financialYear(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const first = number >= 4 ? year : year - 1;
  return `${first}/${String(first + 1).slice(2)}`;
}

/** By component: the ways to cut its totals that hold every pound once. */
const CUTS: Readonly<Record<string, readonly string[]>> = {
  investment: ['theme', 'funder', 'tier'],
  qipp: ['model', 'horizon', 'tier', 'funder'],
  services: ['level', 'portfolio', 'scope', 'tier', 'funder'],
  contracts: ['type', 'provider', 'funder'],
  reinvestment: ['funder'],
  value: ['funder'],
};

/** `qipp.model.pathway.plan` is a part, by model, of `qipp.total.plan`. */
function cutOf({ name }: Line, component: string): { readonly key: string; readonly of: string } | undefined {
  const [first, key = '', , ...of] = name.split('.');
  return first === component && (CUTS[component] ?? []).includes(key) ? { key, of: of.join('.') } : undefined;
}

/** Totals that add up; a payback or a return does not. */
function addsUp(lines: readonly Line[], name: string): boolean {
  const content = lines.find((line) => line.name === name)?.content;
  return content?.kind === 'formula' && content.text.startsWith('total(');
}

it('five models are shipped, each with a plan, doing nothing, and a decision', () => {
  expect(MODELS.map((m) => m.model.file.model)).toEqual([
    'commissioning-framework',
    'dorset',
    'lancashire-south-cumbria',
    'southwark',
    'worcestershire',
  ]);
  for (const { model } of MODELS) {
    const scenarios = Object.keys(model.file.scenarios);
    expect(scenarios).toEqual(expect.arrayContaining(['plan', 'do_nothing']));
    expect(scenarios.length, model.file.model).toBeGreaterThan(2);
  }
});

describe.each(SCENARIOS)('$name', ({ loaded, scenario }) => {
  const graph = loadScenario(loaded, scenario);
  const files = resultFiles(loaded, scenario, graph, 'test');
  const annual = rowsOf(files['annual.csv']);
  const printed = new Map(annual.map((row) => [`${row.line} ${row.period}`, row]));
  const years = [...new Set(annual.map((row) => row.period))];

  it('twelve months of money add up to each year, to the penny', () => {
    const sums = new Map<string, number>();
    for (const row of rowsOf(files['monthly.csv'])) {
      const key = `${row.line} ${financialYear(row.period)}`;
      sums.set(key, (sums.get(key) ?? 0) + pennies(row.value));
    }
    const flows = graph.lines.filter((line) => line.unit === 'GBP' && line.rollup === 'flow');
    for (const { name } of flows)
      for (const year of years)
        expect(sums.get(`${name} ${year}`), `${name} ${year}`).toBe(
          pennies(printed.get(`${name} ${year}`)?.value),
        );
  });

  it('parts of money add up to their totals, to the penny', () => {
    const plan = planOf(graph);
    plan.lines.forEach((line, i) => {
      const parts = signedParts(plan, i) ?? [];
      for (const year of years) {
        const row = printed.get(`${line.name} ${year}`);
        if (parts.length === 0 || row === undefined || row.status === 'unknown') continue;
        const sum = parts.reduce(
          (all, part) =>
            all + part.sign * pennies(printed.get(`${plan.lines[part.line]?.name} ${year}`)?.value),
          0,
        );
        expect(sum, `${line.name} ${year}`).toBe(pennies(row.value));
      }
    });
  });

  it('totals by funder, tier, theme, level and every other cut are one and the same, with the same count of unknown lines', () => {
    for (const component of Object.keys(CUTS)) {
      const wholes = new Map<string, Map<string, string[]>>();
      for (const line of graph.lines) {
        const cut = cutOf(line, component);
        if (cut === undefined || !addsUp(graph.lines, `${component}.total.${cut.of}`)) continue;
        const cuts = wholes.get(cut.of) ?? new Map<string, string[]>();
        cuts.set(cut.key, [...(cuts.get(cut.key) ?? []), line.name]);
        wholes.set(cut.of, cuts);
      }
      for (const [of, cuts] of wholes) {
        for (const [key, parts] of cuts) {
          for (const year of years) {
            const whole = printed.get(`${component}.total.${of} ${year}`);
            const rows = parts.map((part) => printed.get(`${part} ${year}`));
            const where = `${component} ${of} by ${key}, ${year}`;
            const sum = (value: (row: Row | undefined) => number): number =>
              rows.reduce((all, r) => all + value(r), 0);
            if (whole?.status !== 'unknown')
              expect(
                sum((r) => pennies(r?.value)),
                where,
              ).toBe(pennies(whole?.value));
            expect(
              sum((r) => Number(r?.unknown_lines)),
              where,
            ).toBe(Number(whole?.unknown_lines));
          }
        }
      }
    }
  });

  it('no figure is left out, and the unknown ones are empty, never 0', () => {
    expect(annual.length).toBe(graph.lines.filter((line) => line.rollup !== 'profile').length * years.length);
    for (const row of annual) {
      expect(row.value === '', `${row.line} ${row.period}`).toBe(row.status === 'unknown');
      expect(Number(row.unknown_lines) > 0).toBe(['unknown', 'at_least', 'known_part'].includes(row.status));
    }
  });
});
