import { all, create, type EvalFunction, type FactoryFunctionMap } from 'mathjs';
import type { Cell } from '../sheet/cells.ts';
import { type Dialect, printCell } from '../sheet/print-cell.ts';
import { sheetOf } from '../sheet/sheet.ts';
import type { Workload } from '../workload/work.ts';
import type { Work } from './peer.ts';

const dialect: Dialect = {
  draw: (variable) => `d${variable}`,
  month: (line, month) => `x${line}_${month}`,
  unknown: 'NaN',
  choose: (test, yes, no) => `(${test} ? ${yes} : ${no})`,
  call: (name, args) => `${name}(${args.join(',')})`,
  power: (of, by) => `(${of}^${by})`,
  compare: (operator, left, right) => `(${left}${operator}${right})`,
  and: (tests) => `(${tests.join(' and ')})`,
  or: (tests) => `(${tests.join(' or ')})`,
  not: (test) => `(not ${test})`,
  sum: (parts) => `(${parts.join('+')})`,
};

/** One compiled expression for each month of each line, evaluated in order over a scope of plain numbers. */
export function mathjsWork(workload: Workload): Work {
  // Figures are equal when they are, as near as mathjs can be told: it wants a tolerance above nought.
  const math = create(all as FactoryFunctionMap, { relTol: 1e-15, absTol: 1e-300 });
  const sheet = sheetOf(workload);
  const compiled = (cell: Cell): EvalFunction => math.compile(printCell(cell, dialect));
  const cells = sheet.cells.map(({ line, month, cell }) => ({
    name: dialect.month(line, month),
    formula: compiled(cell),
  }));
  const outputs = sheet.outputs.map(compiled);
  return {
    version: `mathjs ${math.version}`,
    note: `${cells.length + outputs.length} compiled expressions`,
    run: (draws, count, out) => {
      const scope = new Map<string, number>();
      for (let i = 0; i < count; i++) {
        draws.forEach((values, v) => {
          scope.set(dialect.draw(v), values[i] ?? Number.NaN);
        });
        for (const { name, formula } of cells) scope.set(name, formula.evaluate(scope) as number);
        outputs.forEach((formula, o) => {
          const to = out[o];
          if (to !== undefined) to[i] = formula.evaluate(scope) as number;
        });
      }
    },
  };
}
