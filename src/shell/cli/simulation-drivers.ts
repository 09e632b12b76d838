import { printChance } from '../../core/results/print-chance.ts';
import type { SimulatedFigure, SimulatedScenario } from '../../core/simulate/simulation.ts';
import type { Answer } from './answer.ts';

/** The most inputs shown of a figure. */
const MOST = 4;
/** Less of the spread than this is not shown. */
const LEAST = 0.01;

/** Lines whose spread comes from the same inputs, in one period. */
interface Group {
  readonly period: string;
  readonly lines: readonly string[];
  readonly inputs: readonly string[][];
}

/** The inputs that the spread of each line comes from, in the last period in which it has one; lines with the same ones together. */
export function driverWords({ figures }: SimulatedScenario): Answer['text'] {
  const last = new Map<string, SimulatedFigure>();
  for (const figure of figures)
    if (figure.spread !== null && figure.spread.deviation > 0) last.set(figure.line, figure);
  const groups = new Map<string, Group>();
  for (const { line, period, drivers } of last.values()) {
    const inputs = shown(drivers);
    const key = JSON.stringify([period, inputs]);
    const group = groups.get(key) ?? { period, inputs, lines: [] };
    groups.set(key, { ...group, lines: [...group.lines, line] });
  }
  const rows = [...groups.values()].flatMap(({ period, lines, inputs }) =>
    inputs.length === 0
      ? []
      : Array.from({ length: Math.max(lines.length, inputs.length) }, (_, i) => [
          lines[i] ?? '',
          i === 0 ? period : '',
          ...(inputs[i] ?? []),
        ]),
  );
  if (rows.length === 0) return [];
  return [
    '',
    'What the spread comes from',
    {
      columns: [
        { name: 'Line' },
        { name: 'Period' },
        { name: 'Share', figures: true },
        { name: 'Rank', figures: true },
        { name: 'Input' },
        { name: 'Its name' },
      ],
      rows,
    },
    'Share: the part of the variance that would go if the input were known. What is missing to 100 % is what inputs do together.',
    'Rank: from -1 to 1, does the figure rise with the input (rank correlation)?',
  ];
}

function shown(drivers: SimulatedFigure['drivers']): readonly string[][] {
  return drivers
    .filter(({ share }) => (share ?? 0) >= LEAST)
    .slice(0, MOST)
    .map(({ input, label, share, rank }) => [
      share === null ? '' : printChance(share),
      rank.toFixed(2),
      cut(label),
      input,
    ]);
}

function cut(label: string): string {
  return label.length <= 48 ? label : `${label.slice(0, 45)}...`;
}
