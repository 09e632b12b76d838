import { printDate } from '../../core/calendar/month.ts';
import { printNumber, printPennies } from '../../core/money/print.ts';
import { toPennies } from '../../core/money/share-out.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import type { Simulation, Spread } from '../../core/simulate/simulation.ts';

/** A table of a simulation, for a spreadsheet: plain values, empty where there is none. */
export interface SimulationTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const SPREAD = [
  'mean',
  'standard_deviation',
  'p5',
  'p25',
  'p50',
  'p75',
  'p95',
  'lowest_5',
  'highest_5',
  'error',
];

/** A row for each figure of each scenario; then the differences between two, their scenario told as `slip less plan`. */
export function figuresTable({ scenarios, differences }: Simulation): SimulationTable {
  const rows = scenarios.flatMap(({ scenario, figures }) =>
    figures.map((f) => [
      scenario,
      f.line,
      f.label,
      f.unit,
      f.period,
      cell(f.plan, f.unit),
      f.status,
      ...spreadCells(f.spread, f.unit),
      f.worse ?? '',
      f.notWorkedOut,
      '',
      '',
      '',
    ]),
  );
  const apart = differences.map(({ beside, ...d }) => [
    nameOfDifference(scenarios),
    d.line,
    d.label,
    d.unit,
    d.period,
    cell(d.plan, moveUnit(d.unit)),
    d.known === 'part' ? 'known_part' : '',
    ...spreadCells(d.spread, moveUnit(d.unit)),
    d.worse ?? '',
    beside.unknown,
    beside.higher,
    beside.equal,
    beside.lower,
  ]);
  return {
    header: [
      'scenario',
      'line',
      'label',
      'unit',
      'period',
      'plan',
      'status',
      ...SPREAD,
      'worse_end',
      'draws_not_worked_out',
      'draws_higher',
      'draws_equal',
      'draws_lower',
    ],
    rows: [...rows, ...apart],
  };
}

/** `slip less plan` */
export function nameOfDifference(scenarios: Simulation['scenarios']): string {
  return [...scenarios.map(({ scenario }) => scenario)].reverse().join(' less ');
}

/** A row for each goal in each period. */
export function chancesTable({ scenarios }: Simulation): SimulationTable {
  return {
    header: [
      'scenario',
      'goal',
      'line',
      'period',
      'chance',
      'chance_low',
      'chance_high',
      'draws_met',
      'draws_missed',
      'draws_not_worked_out',
      'status',
    ],
    rows: scenarios.flatMap(({ scenario, goals }) =>
      goals.map(({ goal, line, period, chance, met, missed, notWorkedOut, status }) => {
        const shares = [chance?.chance, chance?.low, chance?.high];
        const cells = shares.map((share) => (share === undefined ? '' : printNumber(share, 6)));
        const counts = chance === null && notWorkedOut === 0 ? ['', '', ''] : [met, missed, notWorkedOut];
        return [scenario, goal, line, period, ...cells, ...counts, status];
      }),
    ),
  };
}

/** A row for each input that moves a figure, the one that explains most of it first. */
export function driversTable({ scenarios }: Simulation): SimulationTable {
  return {
    header: ['scenario', 'line', 'period', 'input', 'label', 'share_of_variance', 'rank_correlation'],
    rows: scenarios.flatMap(({ scenario, figures }) =>
      figures.flatMap(({ line, period, drivers }) =>
        drivers.map(({ input, label, share, rank }) => [
          scenario,
          line,
          period,
          input,
          label,
          share === null ? '' : printNumber(share, 6),
          printNumber(rank, 6),
        ]),
      ),
    ),
  };
}

function spreadCells(spread: Spread | null, unit: string): readonly string[] {
  if (spread === null) return SPREAD.map(() => '');
  const { mean, deviation, p5, p25, p50, p75, p95, lowest, highest, error } = spread;
  const at = (value: number): string => cell(value, unit);
  const apart = (value: number): string => cell(value, moveUnit(unit));
  return [at(mean), apart(deviation), ...[p5, p25, p50, p75, p95, lowest, highest].map(at), apart(error)];
}

/** How far apart two dates are is a number of months. */
function moveUnit(unit: string): string {
  return unit === DATE ? '1' : unit;
}

function cell(value: number | null, unit: string): string {
  if (value === null) return '';
  if (unit === DATE) return printDate(Math.round(value));
  return unit === 'GBP' ? printPennies(toPennies(value)) : printNumber(value);
}
