import type { Code } from '../formula/code.ts';
import { monthsOfPeriod } from '../run/period.ts';
import type { Target } from '../trial/trial.ts';
import {
  binaryCell,
  type Cell,
  chooseCell,
  type Known,
  NO_NUMBER,
  NOUGHT,
  numberCell,
  UNKNOWN_CELL,
  unaryCell,
} from './cell.ts';
import type { KernelSpec } from './spec.ts';
import { addPart, EMPTY, type Flag, flagOr, type Part, type Sum } from './sum.ts';
import type { RowMonth, Unroller } from './unroll.ts';

/** What the outputs come to, as `figureOf` in src/core/run/projection.ts rolls months up. */
export function outputCells({ plan, outputs }: KernelSpec, unroller: Unroller): readonly RowMonth[] {
  const totals = new Map<number, Extract<Code, { op: 'sum' }>>();
  const totalOf = (line: number): Extract<Code, { op: 'sum' }> => {
    const code = totals.get(line) ?? {
      op: 'sum' as const,
      parts: [{ op: 'line' as const, line }],
      over: 'year' as const,
    };
    totals.set(line, code);
    return code;
  };
  /** A year is added up while its months are worked out; a shorter period at the end. */
  const sumOf = ({ line, period }: Target): Sum => {
    const months = monthsOfPeriod(period);
    if (period.kind === 'year') return unroller.running(totalOf(line), months.at(-1) ?? 0);
    return months.reduce((sum, m) => addPart(sum, unroller.line(line, m)), EMPTY);
  };
  return outputs.map((target) => {
    const { line, period } = target;
    const months = monthsOfPeriod(period);
    const output = (): Known => {
      switch (plan.lines[line]?.rollup ?? 'level') {
        case 'stock':
          return shown(unroller.line(line, months.at(-1) ?? 0), unroller);
        case 'flow':
          return total(sumOf(target), unroller);
        case 'level':
        case 'profile': {
          const { cell, known } = total(sumOf(target), unroller);
          const mean = { cell: binaryCell('/', cell, numberCell(months.length)), known };
          return unknownWith(
            mean,
            months
              .map((m) => unroller.line(line, m))
              .map(showsNothing)
              .reduce(flagOr),
          );
        }
      }
    };
    unroller.checks();
    const known = output();
    unroller.check(known);
    return { ...known, partial: 'no', checks: unroller.checks() };
  });
}

/** "At least nought" says nothing: where no more than that is known, a figure is unknown. */
function shown({ cell, known, partial }: Part, unroller: Unroller): Known {
  if (known === 'no') return UNKNOWN_CELL;
  if (partial !== 'no') unroller.check({ cell, known });
  return unknownWith({ cell, known }, flagAnd(partial, isNought(cell)));
}

function total(sum: Sum, unroller: Unroller): Known {
  if (sum.any === 'no' && sum.missing === 'yes') return UNKNOWN_CELL;
  return shown({ cell: sum.known, known: 'yes', partial: sum.missing }, unroller);
}

function showsNothing({ cell, known, partial }: Part): Flag {
  if (known === 'no') return 'yes';
  const nought = flagAnd(partial, isNought(cell));
  return known === 'yes' ? nought : flagOr(unaryCell('unknown', cell), nought);
}

function isNought(cell: Cell): Cell {
  return unaryCell('not', cell);
}

function flagAnd(flag: Flag, cell: Cell): Flag {
  if (flag === 'no') return 'no';
  return flag === 'yes' ? cell : chooseCell(flag, cell, NOUGHT);
}

function unknownWith({ cell, known }: Known, flag: Flag): Known {
  if (flag === 'no') return { cell, known };
  return flag === 'yes' ? UNKNOWN_CELL : { cell: chooseCell(flag, NO_NUMBER, cell), known: 'maybe' };
}
