import { describe, expect, it } from 'vitest';
import { givenLine, type Line } from '../../../src/core/graph/line.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { FIRST_MONTH } from '../../../src/core/workbook/layout.ts';
import { graphOf, POUNDS, STATED, told, worked } from '../../support/lines.ts';
import { differences, formulaAt, inHyperFormula, rowOfLine, testWorkbook } from '../../support/workbook.ts';

/** What some lines are told, for one formula over them. */
const TOLD: readonly Line[] = [
  told('a.five', [5], POUNDS),
  told('a.third', [1, 2, 3, 4], POUNDS),
  told('a.below', [-2.5, 2.5], POUNDS),
  told('a.nought', [0], POUNDS),
  told('a.unknown', [null], POUNDS),
  told('a.later', [null, null, 7], POUNDS),
  told('b.share', [0.5, 0.25], { unit: '1', rollup: 'level' }),
  givenLine(
    { name: 'b.profile', label: 'profile', unit: '1', rollup: 'profile', tags: {}, place: {} },
    { kind: 'profile', values: [0, 0.5, 0.25], source: STATED },
  ),
];

interface Case {
  readonly what: string;
  readonly formula: string;
  /** The formula of the third month. */
  readonly cell: RegExp;
  /** The first four months, by HyperFormula. */
  readonly months: readonly (number | string)[];
  readonly unit?: string;
}

const NA = '#N/A';

const CASES: readonly Case[] = [
  { what: 'adds', formula: 'a.five + a.third', cell: /^H\d+\+H\d+$/, months: [6, 7, 8, 9] },
  {
    what: 'keeps the brackets that the order needs',
    formula: 'a.five - (a.third - a.nought)',
    cell: /^H\d+-\(H\d+-H\d+\)$/,
    months: [4, 3, 2, 1],
  },
  {
    what: 'an unknown spoils a sum of two',
    formula: 'a.five + a.unknown',
    cell: /\+/,
    months: [NA, NA, NA, NA],
  },
  {
    what: 'nought times unknown is unknown',
    formula: 'b.share * 0 * a.unknown',
    cell: /\*0\*/,
    months: [NA, NA, NA, NA],
  },
  { what: 'min', formula: 'min(a.five, a.third, a.unknown)', cell: /^MIN\(MIN/, months: [NA, NA, NA, NA] },
  { what: 'max', formula: 'max(a.third, a.below)', cell: /^MAX\(/, months: [1, 2.5, 3, 4] },
  { what: 'abs', formula: 'abs(a.below)', cell: /^ABS\(/, months: [2.5, 2.5, 2.5, 2.5] },
  {
    what: 'floor below nought',
    formula: 'floor(b.share - 1)',
    unit: '1',
    cell: /^FLOOR\(/,
    months: [-1, -1, -1, -1],
  },
  {
    what: 'ceil below nought',
    formula: 'ceil(b.share - 1.75)',
    unit: '1',
    cell: /^CEILING\(/,
    months: [-1, -1, -1, -1],
  },
  {
    what: 'a power of a negative number',
    formula: '(-b.share) ^ 2',
    unit: '1',
    cell: /^POWER\(/,
    months: [0.25, 0.0625, 0.0625, 0.0625],
  },
  {
    what: 'minus a power',
    formula: '-(b.share ^ 2)',
    unit: '1',
    cell: /^-POWER\(/,
    months: [-0.25, -0.0625, -0.0625, -0.0625],
  },
  {
    what: 'a comparison is 1 or 0',
    formula: 'if(a.third > a.below, 1, 0)',
    unit: '1',
    cell: /^IF\(H\d+>H\d+,1,0\)$/,
    months: [1, 0, 1, 1],
  },
  {
    what: 'a comparison with an unknown is unknown',
    formula: 'if(a.unknown >= a.nought, 1, 0)',
    unit: '1',
    cell: /^IF\(/,
    months: [NA, NA, NA, NA],
  },
  {
    what: 'and needs both, known or not',
    formula: 'if(a.nought > a.five and a.unknown > a.five, 1, 0)',
    unit: '1',
    cell: /^IF\(AND\(/,
    months: [NA, NA, NA, NA],
  },
  {
    what: 'or needs both, known or not',
    formula: 'if(a.five > a.nought or a.unknown > a.five, 1, 0)',
    unit: '1',
    cell: /^IF\(OR\(/,
    months: [NA, NA, NA, NA],
  },
  {
    what: 'an unknown in the branch not taken does no harm',
    formula: 'if(a.third > a.five, a.unknown, a.five)',
    cell: /^IF\(/,
    months: [5, 5, 5, 5],
  },
  {
    what: 'an unknown in the branch taken is told',
    formula: 'if(a.third < a.five, a.unknown, a.five)',
    cell: /^IF\(/,
    months: [NA, NA, NA, NA],
  },
  {
    what: 'the month before, with a start',
    formula: 'prev(a.third, 1, a.five)',
    cell: /^G\d+$/,
    months: [5, 1, 2, 3],
  },
  {
    what: 'before the model nothing is known',
    formula: 'prev(a.third, 2)',
    cell: /^F\d+$/,
    months: [NA, NA, 1, 2],
  },
  { what: 'one fixed month', formula: 'at(a.third, "2009-05")', cell: /^\$G\d+$/, months: [2, 2, 2, 2] },
  {
    what: 'what the calendar says',
    formula: 'days() / day',
    unit: '1',
    cell: /^H\$\d+/,
    months: [30, 31, 30, 31],
  },
];

function sheetOf(lines: readonly Line[]) {
  const graph = graphOf(lines);
  return testWorkbook(graph, projectPlan(planOf(graph)));
}

describe('a formula of the model as a formula of a cell', () => {
  it.each(CASES)('$what', ({ formula, cell, months, unit = 'GBP' }) => {
    const workbook = sheetOf([...TOLD, worked('z.asked', formula, { unit, rollup: 'level' })]);
    const row = rowOfLine(workbook, 'Months', 'z.asked');
    expect(formulaAt(workbook, 'Months', row, FIRST_MONTH + 2)).toMatch(cell);
    const hf = inHyperFormula(workbook);
    expect(months.map((_, m) => hf.values('Months', row, FIRST_MONTH + m))).toEqual(months);
    expect(differences(workbook, hf.values)).toEqual([]);
    hf.close();
  });

  it.each([
    ['a total with an unknown part', 'total("a.*")', [NA, NA, NA, NA], [3.5, 9.5, 17.5, 18.5]],
    ['a total of which nothing is known', 'total("a.unknown")', [NA, NA, NA, NA], [NA, NA, NA, NA]],
    ['the months so far', 'cumulative(a.later)', [NA, NA, NA, NA], [NA, NA, 7, 14]],
    ['the financial year', 'fy_total(a.later)', [NA, NA, NA, NA], [70, 70, 70, 70]],
    ['a line that repeats a total', 'a.later', [NA, NA, 7, 7], [NA, NA, 7, 7]],
  ])('%s: the whole, and the part that is known', (_, formula, whole, known) => {
    const workbook = sheetOf([...TOLD, worked('z.asked', formula, { unit: 'GBP', rollup: 'stock' })]);
    const hf = inHyperFormula(workbook);
    const months = (sheet: 'Months' | 'Known parts') =>
      [0, 1, 2, 3].map((m) => hf.values(sheet, rowOfLine(workbook, sheet, 'z.asked'), FIRST_MONTH + m));
    expect(months('Months')).toEqual(whole);
    expect(months('Known parts')).toEqual(known);
    expect(differences(workbook, hf.values)).toEqual([]);
    hf.close();
  });

  it('what has no effect yet is not needed, known or not', () => {
    const workbook = sheetOf([
      ...TOLD,
      worked('z.asked', 'spread(a.later, b.profile)', POUNDS),
      worked('z.known', 'spread(a.third, b.profile)', POUNDS),
    ]);
    const hf = inHyperFormula(workbook);
    const months = (name: string) =>
      [0, 1, 2, 3, 4].map((m) => hf.values('Months', rowOfLine(workbook, 'Months', name), FIRST_MONTH + m));
    expect(months('z.asked')).toEqual([0, NA, NA, NA, NA]);
    expect(months('z.known')).toEqual([0, 0.5, 1.25, 2.25, 3.5]);
    expect(differences(workbook, hf.values)).toEqual([]);
    hf.close();
  });

  it('a division by nought is an error of its own, and is counted', () => {
    const workbook = sheetOf([...TOLD, worked('z.asked', 'a.five / b.share', POUNDS)]);
    const hf = inHyperFormula(workbook);
    const row = rowOfLine(workbook, 'Months', 'z.asked');
    const share = rowOfLine(workbook, 'Inputs', 'b.share');
    hf.write('Inputs', share, 5, 0);
    expect(hf.values('Months', row, FIRST_MONTH)).toBe('#DIV/0!');
    expect(hf.values('Checks', 10, 1)).toBe(1);
    hf.close();
  });
});

describe('the cell of an input', () => {
  const lines = [told('a.money', [100], POUNDS), worked('z.twice', '2 * a.money', POUNDS)];

  it.each([
    ['cleared', null],
    ['written over with words', 'tbc'],
  ])('%s, it is unknown and never nought', (_, value) => {
    const workbook = sheetOf(lines);
    const hf = inHyperFormula(workbook);
    hf.write('Inputs', rowOfLine(workbook, 'Inputs', 'a.money'), 5, value);
    expect(hf.values('Months', rowOfLine(workbook, 'Months', 'z.twice'), FIRST_MONTH)).toBe(NA);
    expect(hf.values('Years', rowOfLine(workbook, 'Years', 'z.twice'), 4)).toBe(NA);
    expect(hf.values('Checks', 5, 1)).toBe(1);
    hf.close();
  });
});
