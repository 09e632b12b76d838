import { printChance } from '../../core/results/print-chance.ts';
import type { SimulatedGoal, SimulatedScenario } from '../../core/simulate/simulation.ts';
import type { Answer } from './answer.ts';
import { isPart } from './simulation-figures.ts';

/** No more periods than so many in one table. */
const WIDE = 6;

/** The chance of each goal, by period; those that are unknown throughout are only named. */
export function chanceWords({ goals }: SimulatedScenario, periods: readonly string[]): Answer['text'] {
  const names = [...new Set(goals.map(({ goal }) => goal))];
  const known = new Set(goals.filter(({ chance }) => chance !== null).map(({ goal }) => goal));
  const told = names.filter((name) => known.has(name));
  const unknown = names.filter((name) => !known.has(name));
  return [
    ...(told.length === 0 ? [] : ['', 'Targets and envelopes', ...tablesOf(told, goals, periods)]),
    ...widthWords(goals),
    ...(goals.some(ofPart) ? ['* of the known part alone: other parts of the sum are unknown.'] : []),
    ...failedWords(goals),
    ...(unknown.length === 0
      ? []
      : [
          '',
          'No chance can be told of these, for a figure in them is unknown:',
          ...unknown.map((name) => `  ${name}`),
        ]),
  ];
}

function tablesOf(
  names: readonly string[],
  goals: readonly SimulatedGoal[],
  periods: readonly string[],
): Answer['text'] {
  const of = new Map(goals.map((goal) => [`${goal.goal} ${goal.period}`, goal]));
  return Array.from({ length: Math.ceil(periods.length / WIDE) }, (_, i) => {
    const shown = periods.slice(i * WIDE, (i + 1) * WIDE);
    return [
      ...(i === 0 ? [] : ['']),
      {
        columns: [{ name: 'Chance that' }, ...shown.map((name) => ({ name, figures: true }) as const)],
        rows: names.map((name) => [name, ...shown.map((period) => printGoal(of.get(`${name} ${period}`)))]),
      },
    ];
  }).flat();
}

function printGoal(goal: SimulatedGoal | undefined): string {
  if (goal === undefined || goal.chance === null) return 'unknown';
  return `${printChance(goal.chance.chance)}${ofPart(goal) ? ' *' : ''}`;
}

function ofPart({ status, chance }: SimulatedGoal): boolean {
  return chance !== null && isPart(status);
}

/** How far these chances could be off for the number of draws alone. */
function widthWords(goals: readonly SimulatedGoal[]): readonly string[] {
  const widths = goals.flatMap(({ chance }) =>
    chance === null ? [] : [Math.max(chance.high - chance.chance, chance.chance - chance.low)],
  );
  if (widths.length === 0) return [];
  const most = (100 * Math.max(...widths)).toFixed(1);
  return [`For the number of draws alone these are right to within ${most} points, 19 times in 20.`];
}

function failedWords(goals: readonly SimulatedGoal[]): readonly string[] {
  const most = Math.max(0, ...goals.map(({ notWorkedOut }) => notWorkedOut));
  return most === 0 ? [] : [`Draws in which a figure could not be worked out are left out: up to ${most}.`];
}
