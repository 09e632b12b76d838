import type { SimulatedScenario, Simulation } from '../../core/simulate/simulation.ts';
import { figuresTable } from '../simulate/simulation-tables.ts';
import type { Answer } from './answer.ts';
import { someOf } from './asked-words.ts';
import { chanceWords } from './simulation-chances.ts';
import { differenceWords } from './simulation-differences.ts';
import { driverWords } from './simulation-drivers.ts';
import { figureWords } from './simulation-figures.ts';

const WAYS = { plain: 'plain draws', latin: 'a Latin hypercube', sobol: "Sobol's sequence" } as const;

/** How the draws lie, for a terminal, as CSV and as JSON. */
export function simulationAnswer(model: string, found: Simulation, written: string | undefined): Answer {
  const { scenarios, draws, seed, sampling, plainly } = found;
  const names = scenarios.map(({ scenario }) => `"${scenario}"`).join(' and ');
  return {
    text: [
      `${draws.toLocaleString('en-GB')} draws of ${model}, scenario${scenarios.length > 1 ? 's' : ''} ${names}: ${WAYS[sampling]}, seed ${seed}.`,
      ...drawnInAll(scenarios),
      ...(plainly.length === 0
        ? []
        : [`Beyond the dimensions of Sobol's sequence, and drawn plainly: ${someOf(plainly)}.`]),
      ...(found.differences.length === 0 ? [] : differenceWords(found)),
      ...scenarios.flatMap((s) => [
        ...(scenarios.length > 1 ? ['', `SCENARIO "${s.scenario}"`] : []),
        ...figureWords(s),
        ...chanceWords(s, found.periods),
        ...driverWords(s),
      ]),
      '',
      ...HOW_TO_READ,
      ...errorWords(found),
      ...(written === undefined ? [] : ['', `Written: ${written}`]),
    ],
    csv: figuresTable(found),
    json: { model, ...found, ...(written === undefined ? {} : { written }) },
  };
}

/** What was drawn in each scenario; told once where it is the same. */
function drawnInAll(scenarios: readonly SimulatedScenario[]): readonly string[] {
  const [first, ...others] = scenarios;
  if (first === undefined) return [];
  const names = ({ inputs, undrawn }: SimulatedScenario): string =>
    JSON.stringify([inputs.map(({ input }) => input), undrawn]);
  const alike = others.every((other) => names(other) === names(first));
  return alike ? drawnWords(first, false) : scenarios.flatMap((s) => drawnWords(s, true));
}

function drawnWords({ scenario, inputs, undrawn }: SimulatedScenario, several: boolean): readonly string[] {
  const where = several ? ` in "${scenario}"` : '';
  const drawn = `${inputs.length} uncertain input${inputs.length === 1 ? ' is' : 's are'} drawn${where}; everything else stays as it is told.`;
  return undrawn.length === 0
    ? [drawn]
    : [drawn, `With a range, but not drawn (${undrawn.length}): ${someOf(undrawn)}.`];
}

const HOW_TO_READ = [
  'Plan: the figure as it stands, without draws. 5 %: one draw in twenty lies below. 50 %: half do. 95 %: one in twenty lies above.',
  'The mean is not the plan where ranges reach further to one side of it than to the other.',
  'Worst 5 %: the mean of the worst twentieth of the draws (expected shortfall), at the high end for costs and gaps still to be closed,',
  'at the low end for savings and headroom. The spread is that of the ranges in the model file, and of nothing that it leaves out.',
];

/** How exact the percentiles are, since draws are kept in bins. */
function errorWords({ scenarios, differences }: Simulation): readonly string[] {
  const all = [...scenarios.flatMap(({ figures }) => figures), ...differences];
  return all.every(({ spread }) => spread === null || spread.error === 0)
    ? []
    : [
        'Percentiles are those of the draws to within 1/256 of their distance from the plan, and mostly far less; --csv has the bound of each.',
      ];
}
