import type { Grid, GridSide } from '../../core/sensitivity/grid.ts';
import type { Answer } from './answer.ts';
import { askedWords, type From, printPlain, sheetCell } from './asked-words.ts';

/** A figure for every pair of values of two inputs: the first down the side, the second across the top. */
export function gridAnswer(from: From, grid: Grid): Answer {
  const { down, across, cells, present, unit } = grid;
  const isPresent = (i: number, j: number): boolean => present?.[0] === i && present[1] === j;
  const rows = down.values.map((value, i) => [
    printSide(down, value),
    ...(cells[i] ?? []).map((cell, j) => {
      const shown = cell.value === null ? 'no figure' : printPlain(cell.value, unit);
      return isPresent(i, j) ? `*${shown}` : shown;
    }),
  ]);
  const whys = new Set(cells.flat().flatMap(({ why }) => (why === undefined ? [] : [why])));
  return {
    text: [
      ...askedWords(from, grid),
      '',
      `Down: ${sideWords(down)}`,
      `Across: ${sideWords(across)}`,
      '',
      {
        columns: [
          { name: '' },
          ...across.values.map((value) => ({ name: printSide(across, value), figures: true as const })),
        ],
        rows,
      },
      '',
      present === null
        ? `The present figures of both are not on this grid: they give ${printPlain(grid.base, unit)}.`
        : '* The present figures of both inputs.',
      ...[...whys].map((why) => `No figure: ${why}`),
    ],
    csv: {
      header: ['line', 'period', down.input, across.input, 'value', 'present', 'why_none'],
      rows: down.values.flatMap((x, i) =>
        across.values.map((y, j) => {
          const { value = null, why = '' } = cells[i]?.[j] ?? {};
          const sides = [sheetCell(x, down.unit), sheetCell(y, across.unit)];
          return [
            grid.line,
            grid.period,
            ...sides,
            sheetCell(value, unit),
            isPresent(i, j) ? 'yes' : '',
            why,
          ];
        }),
      ),
    },
    json: { ...from, ...grid },
  };
}

function sideWords({ label, input, kind, now, unit }: GridSide): string {
  const stands =
    kind === 'factor'
      ? 'times what it is'
      : `now ${now === null ? 'not one figure, or unknown' : printPlain(now, unit)}`;
  return `${label}, ${stands}  ${input}`;
}

function printSide({ kind, unit }: GridSide, value: GridSide['values'][number]): string {
  return kind === 'factor' ? `x${value}` : printPlain(value, unit);
}
