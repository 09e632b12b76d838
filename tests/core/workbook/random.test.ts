import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../src/core/run/plan.ts';
import { type Projection, projectPlan } from '../../../src/core/run/projection.ts';
import { INPUT } from '../../../src/core/workbook/inputs-sheet.ts';
import { FIRST_ROW } from '../../../src/core/workbook/layout.ts';
import { toldRows } from '../../../src/core/workbook/told-rows.ts';
import { xlsxOf } from '../../../src/shell/workbook/write-xlsx.ts';
import { quarterGraphs } from '../../support/random-graphs.ts';
import {
  differences,
  inHyperFormula,
  inLibreOffice,
  OFFICE,
  testWorkbook,
  verdictOf,
  withRow,
} from '../../support/workbook.ts';

/** Runs that the engine refuses, or that leave what both hold exactly, are none to compare. */
function comparable({ state }: Projection): boolean {
  return (
    state.faults.length === 0 &&
    state.values.every((months) => months.every((v) => Number.isNaN(v) || Math.abs(v) < 1e9))
  );
}

describe('random models', () => {
  it('HyperFormula comes to the figures of the engine, known and unknown', () => {
    fc.assert(
      fc.property(quarterGraphs, (graph) => {
        const projection = projectPlan(planOf(graph));
        fc.pre(comparable(projection));
        const workbook = testWorkbook(graph, projection);
        const hf = inHyperFormula(workbook);
        expect(differences(workbook, hf.values)).toEqual([]);
        hf.close();
      }),
      { numRuns: 60 },
    );
  });

  it('an input that is changed in the sheet gives what the engine gives with it', () => {
    fc.assert(
      fc.property(quarterGraphs, fc.nat(), fc.integer({ min: -8, max: 8 }), (graph, pick, quarters) => {
        const before = projectPlan(planOf(graph));
        const told = toldRows(graph);
        const row = pick % told.rows.length;
        const changed = withRow(graph, told, row, quarters / 4);
        const after = projectPlan(planOf(changed));
        fc.pre(comparable(before) && comparable(after));
        const hf = inHyperFormula(testWorkbook(graph, before));
        hf.write('Inputs', FIRST_ROW + row, INPUT.value, quarters / 4);
        const wanted = testWorkbook(changed, after);
        const sheets = wanted.sheets.filter(({ name }) => name === 'Months' || name === 'Known parts');
        expect(differences({ ...wanted, sheets }, hf.values)).toEqual([]);
        const same = told.rows[row]?.value === quarters / 4;
        expect(verdictOf(hf.values)).toMatch(same ? /^All well/ : /^Inputs were changed/);
        hf.close();
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!OFFICE)(
    'LibreOffice comes to them too (skipped where it is not on the machine)',
    async () => {
      const graphs = fc.sample(
        quarterGraphs.filter((graph) => comparable(projectPlan(planOf(graph)))),
        { numRuns: 2, seed: 20261126 },
      );
      for (const graph of graphs) {
        const workbook = testWorkbook(graph, projectPlan(planOf(graph)));
        expect(differences(workbook, await inLibreOffice(await xlsxOf(workbook)))).toEqual([]);
      }
    },
    60_000,
  );
});
