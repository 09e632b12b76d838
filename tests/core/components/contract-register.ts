import { expect } from 'vitest';
import { contracts } from '../../../src/core/components/contracts/contracts.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { printProblem } from '../../../src/core/problem/problem.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { built } from '../../support/component.ts';
import { placeOf, runLines, shown, told, year } from '../../support/lines.ts';

export const source = { kind: 'local', note: 'the contract' };
export const value = (v: number | 'unknown'): object => ({ value: v, source });
export const byYear = (first: number | 'unknown', second: number | 'unknown'): object => ({
  by_year: { '2009/10': first, '2010/11': second },
  source,
});
export const about = { label: 'Contract', provider: 'trust', funder: 'pct' };

export function register(entries: object, facts = {}): ReturnType<typeof built> {
  return built(
    contracts,
    { providers: { trust: 'The trust', home: 'The home' }, register: entries },
    {},
    facts,
  );
}

/** The lines of one contract, `contracts.c`, with others beside it. */
export function linesOf(contract: object, others: readonly Line[] = [], facts = {}): readonly Line[] {
  const { lines, problems } = register({ c: { ...about, ...contract } }, { lines: others, ...facts });
  expect(problems.map(printProblem)).toEqual([]);
  return [...others, ...lines];
}

/** The two years of a line, to the penny. */
export function years(lines: readonly Line[], name: string): readonly unknown[] {
  const projection = runLines(lines);
  const pennies = penniesOf(projection);
  const line = placeOf(projection, name);
  return [0, 1].map((y) => {
    const figure = shown(projection, name, year(y));
    if (figure.value === 'unknown') return 'unknown';
    return lines[line]?.unit === 'GBP'
      ? pennies.shown(line, { kind: 'year', year: y }, figure.value) / 100
      : figure.value;
  });
}

export function monthly(lines: readonly Line[], name: string): readonly number[] {
  const projection = runLines(lines);
  const line = placeOf(projection, name);
  return Array.from({ length: 24 }, (_, m) => penniesOf(projection).month(line, m) / 100);
}

export const people = { unit: 'people', rollup: 'flow' } as const;
export const INDEX = told('price.index', [...Array<number>(12).fill(1), 1.02], { rollup: 'level' });
