import { DATE } from '../../core/quantity/dimension.ts';
import { printChance } from '../../core/results/print-chance.ts';
import type { SimulatedDifference, Simulation } from '../../core/simulate/simulation.ts';
import { nameOfDifference } from '../simulate/simulation-tables.ts';
import type { Answer } from './answer.ts';
import { SPREAD_COLUMNS, spreadCells } from './simulation-figures.ts';

/** What the second scenario makes of each line, draw by draw under the same numbers. */
export function differenceWords({ differences, scenarios }: Simulation): Answer['text'] {
  const name = nameOfDifference(scenarios);
  const second = scenarios[1]?.scenario ?? '';
  const lines = new Map<string, SimulatedDifference[]>();
  for (const d of differences) lines.set(d.line, [...(lines.get(d.line) ?? []), d]);
  const told = [...lines.values()].filter((own) =>
    own.some(({ beside }) => beside.higher + beside.lower > 0),
  );
  const same = lines.size - told.length;
  return [
    '',
    `DIFFERENCE: ${name}, draw by draw under the same numbers`,
    ...(told.length === 0 ? ['No figure differs in any draw.'] : []),
    ...told.flatMap((own) => lineWords(own, second)),
    ...(same > 0 && told.length > 0
      ? ['', `${same} more line${same === 1 ? '' : 's'} told: no difference in any draw.`]
      : []),
  ];
}

function lineWords(own: readonly SimulatedDifference[], second: string): Answer['text'] {
  const [first] = own;
  if (first === undefined) return [];
  const { worse } = first;
  const [up, down] = worse === null ? ['higher', 'lower'] : ['better', 'worse'];
  const columns = [`"${second}" ${up}`, `"${second}" ${down}`].map(
    (name) => ({ name, figures: true }) as const,
  );
  return [
    '',
    `${first.label}  ${first.line}`,
    {
      columns: [{ name: 'Period' }, ...SPREAD_COLUMNS, ...columns],
      rows: own.map(({ period, plan, spread, unit, beside }) => {
        const cells = spreadCells(plan, spread, unit === DATE ? 'months' : unit, worse);
        const empty = Array.from({ length: SPREAD_COLUMNS.length - cells.length }, () => '');
        const known = beside.higher + beside.equal + beside.lower;
        const [above, below] =
          worse === 'high' ? [beside.lower, beside.higher] : [beside.higher, beside.lower];
        const chances = [above, below].map((n) => (known === 0 ? 'unknown' : printChance(n / known)));
        return [period, ...cells, ...empty, ...chances];
      }),
    },
    ...(own.some(({ known }) => known === 'part') ? [PART] : []),
  ];
}

const PART = 'Of the known parts alone, in some or all of these periods: other parts of the sum are unknown.';
