import { afterAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/core/graph/graph.ts';
import { annualRows } from '../../../src/core/results/rows.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { projectPlan } from '../../../src/core/run/projection.ts';
import { INPUT } from '../../../src/core/workbook/inputs-sheet.ts';
import { FIRST_ROW, FIRST_YEAR } from '../../../src/core/workbook/layout.ts';
import { serialOf } from '../../../src/core/workbook/serial.ts';
import { type Told, toldRows } from '../../../src/core/workbook/told-rows.ts';
import { loadModel, loadScenario } from '../../../src/shell/model-file/load-model.ts';
import { xlsxOf } from '../../../src/shell/workbook/write-xlsx.ts';
import { ROOT } from '../../support/headroom.ts';
import {
  differences,
  inHyperFormula,
  inLibreOffice,
  OFFICE,
  rowOfLine,
  testWorkbook,
  verdictOf,
  withRow,
} from '../../support/workbook.ts';

/** Of each model the scenario in which the most is known. */
const SHIPPED = [
  ['worcestershire', 'recycle'],
  ['southwark', 'slip'],
  ['lancashire-south-cumbria', 'repatriation'],
  ['dorset', 'self_financing'],
  ['commissioning-framework', 'double_shift'],
] as const;

describe.each(SHIPPED)('%s, %s, as a workbook', (model, scenario) => {
  const graph = loadScenario(loadModel(ROOT, model), scenario);
  const projection = projectPlan(planOf(graph));
  const workbook = testWorkbook(graph, projection);
  const hf = inHyperFormula(workbook);
  afterAll(() => {
    hf.close();
  });

  it('HyperFormula comes to what the engine says in every cell', () => {
    expect(differences(workbook, hf.values)).toEqual([]);
    expect(verdictOf(hf.values)).toBe("All well: the figures are Headroom's own, and sums tie.");
  });

  it('every year of pounds has the pennies of annual.csv', () => {
    const years = graph.calendar.years.length;
    const printed = annualRows(projection).filter((row) => row.unit === 'GBP');
    expect(printed.length).toBeGreaterThan(100);
    printed.forEach(({ line, value, status }, i) => {
      const row = rowOfLine(workbook, 'Years', line);
      const year = i % years;
      const part = status === 'at_least' || status === 'known_part';
      const shown = hf.values('Years', row, FIRST_YEAR + (part ? years + 1 : 0) + year);
      const text = typeof shown === 'number' ? (Math.round(shown * 100) / 100).toFixed(2) : shown;
      expect(`${line} ${text}`).toBe(`${line} ${value === '' ? '#N/A' : value}`);
    });
  });

  // The largest file and the one most looked at: the others were seen once, by hand.
  const looked = OFFICE && (model === 'worcestershire' || model === 'commissioning-framework');
  it.skipIf(!looked)(
    'LibreOffice comes to the same (skipped where it is not on the machine)',
    async () => {
      expect(differences(workbook, await inLibreOffice(await xlsxOf(workbook)))).toEqual([]);
    },
    60_000,
  );

  it('inputs changed in the sheet give what the engine gives with them', () => {
    const told = toldRows(graph);
    for (const row of rowsToChange(graph, told)) {
      const line = graph.lines[told.rows[row]?.line ?? 0];
      const before = told.rows[row]?.value;
      const date = line?.unit === 'date';
      const value =
        before === 'unknown' || before === undefined ? 1234.5 : date ? before + 2 : before * 1.1 + 0.01;
      const changed = withRow(graph, told, row, value);
      const after = projectPlan(planOf(changed));
      expect(after.state.faults).toEqual([]);
      const wanted = testWorkbook(changed, after);
      const sheets = wanted.sheets.filter(({ name }) => name === 'Months' || name === 'Known parts');
      hf.write('Inputs', FIRST_ROW + row, INPUT.value, date ? serialOf(value) : value);
      expect(differences({ ...wanted, sheets }, hf.values)).toEqual([]);
      expect(verdictOf(hf.values)).toMatch(/^Inputs were changed/);
      const back = before === 'unknown' || before === undefined ? '=NA()' : date ? serialOf(before) : before;
      hf.write('Inputs', FIRST_ROW + row, INPUT.value, back);
    }
    expect(verdictOf(hf.values)).toMatch(/^All well/);
  });

  it('a formula written over is seen', () => {
    const { row, column } = someKnownFigure(
      hf.values,
      workbook.sheets.findIndex((s) => s.name === 'Years'),
    );
    const before = Number(hf.values('Years', row, column));
    hf.write('Years', row, column, before + 1000);
    expect(verdictOf(hf.values)).toBe('Something is wrong: see the checks with a 1.');
  });

  function someKnownFigure(values: typeof hf.values, sheet: number): { row: number; column: number } {
    const rows = workbook.sheets[sheet]?.rows ?? [];
    const row = rows.findIndex((_, r) => r >= FIRST_ROW && Number(values('Years', r, FIRST_YEAR)) > 1000);
    return { row, column: FIRST_YEAR };
  }
});

/** One that is known, one that is not, and a date, where the scenario has them: each somewhere in the middle. */
function rowsToChange(graph: Graph, told: Told): readonly number[] {
  const single = told.rows.flatMap((row, i) => (row.time === undefined ? [i] : []));
  const unit = (row: number): string => graph.lines[told.rows[row]?.line ?? 0]?.unit ?? '';
  const middle = (rows: readonly number[]): readonly number[] =>
    rows.slice(rows.length >> 1, (rows.length >> 1) + 1);
  const known = single.filter((row) => told.rows[row]?.value !== 'unknown');
  return [
    ...middle(known.filter((row) => unit(row) === 'GBP')),
    ...middle(known.filter((row) => unit(row) === 'date')),
    ...middle(single.filter((row) => told.rows[row]?.value === 'unknown' && unit(row) === 'GBP')),
  ];
}
