import { toPennies } from '../money/share-out.ts';
import { printPeriod } from '../run/period.ts';
import { chanceOf } from '../statistics/chance.ts';
import { driversFrom } from '../statistics/drivers.ts';
import { quantileFrom, shortfallFrom } from '../statistics/quantiles.ts';
import { deviationOf, type Summary } from '../statistics/summary.ts';
import { supportOf } from '../uncertainty/distribution.ts';
import { worseSide } from './headlines.ts';
import type { Prepared } from './prepare.ts';
import type { AskedFigure, AskedGoal, PreparedSide } from './side.ts';
import type {
  SimulatedDifference,
  SimulatedDriver,
  SimulatedFigure,
  SimulatedGoal,
  SimulatedInput,
  SimulatedScenario,
  Simulation,
  Spread,
} from './simulation.ts';
import type { SideTally, Tally } from './tally.ts';

/** What the tally of all draws says of the question. */
export function simulationFrom({ question, sides, pairs, plainly }: Prepared, tally: Tally): Simulation {
  const { draws, seed, method: sampling, periods, scenario } = question;
  const [first] = sides;
  const { calendar } = scenario.graph;
  return {
    draws,
    seed,
    sampling,
    plainly,
    periods: periods.map((period) => printPeriod(calendar, period)),
    scenarios: sides.flatMap((side, i) => {
      const own = tally.sides[i];
      return own === undefined ? [] : [scenarioFrom(side, own)];
    }),
    differences:
      first === undefined
        ? []
        : pairs.flatMap(({ before, after }, i) => differenceFrom(first, before, after, tally.pairs[i])),
  };
}

function scenarioFrom(side: PreparedSide, tally: SideTally): SimulatedScenario {
  const { scenario, uncertainties, undrawn, figures, goals } = side;
  const { lines } = scenario.graph;
  return {
    scenario: scenario.name,
    inputs: uncertainties.map(({ line, name, label, kind, distribution }): SimulatedInput => {
      const [low, high] = supportOf(distribution).map((end) => (Number.isFinite(end) ? end : null));
      const unit = kind === 'factor' ? '1' : (lines[line]?.unit ?? '1');
      const ends = { low: low ?? null, high: high ?? null };
      return { input: name, label, unit, drawn: kind, shape: distribution.shape, ...ends };
    }),
    undrawn: undrawn.map((line) => lines[line]?.name ?? ''),
    figures: figures.map((asked) => figureFrom(side, asked, tally)),
    goals: goals.map((asked) => goalFrom(side, asked, tally)),
  };
}

function figureFrom(side: PreparedSide, asked: AskedFigure, tally: SideTally): SimulatedFigure {
  const { figure, shown, status, output } = asked;
  const { lines } = side.scenario.graph;
  const summary = output === undefined ? undefined : tally.summaries[output];
  const line = lines[asked.line];
  return {
    ...aboutOf(side, asked),
    plan: shown ?? null,
    status,
    unknownLines: [...figure.unknownLines].map((i) => lines[i]?.name ?? ''),
    spread: summary === undefined ? null : spreadFrom(summary),
    notWorkedOut: summary?.unknown ?? 0,
    worse: (line === undefined ? undefined : worseSide(line)) ?? null,
    drivers: driversOfFigure(side, asked, tally),
  };
}

function aboutOf(
  { scenario: { graph } }: PreparedSide,
  { line, period }: AskedFigure,
): Pick<SimulatedFigure, 'line' | 'label' | 'unit' | 'period'> {
  const { name = '', label = '', unit = '1' } = graph.lines[line] ?? {};
  return { line: name, label, unit, period: printPeriod(graph.calendar, period) };
}

/** Undefined for no draws at all. */
export function spreadFrom(summary: Summary): Spread | null {
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantileFrom(summary, p));
  const [p5, p25, p50, p75, p95] = quantiles;
  const lowest = shortfallFrom(summary, 'low');
  const highest = shortfallFrom(summary, 'high');
  const all = [...quantiles, lowest, highest];
  if (
    p5 === undefined ||
    p25 === undefined ||
    p50 === undefined ||
    p75 === undefined ||
    p95 === undefined ||
    lowest === undefined ||
    highest === undefined
  )
    return null;
  return {
    mean: summary.mean,
    deviation: deviationOf(summary),
    p5: p5.value,
    p25: p25.value,
    p50: p50.value,
    p75: p75.value,
    p95: p95.value,
    lowest: lowest.value,
    highest: highest.value,
    error: Math.max(...all.map((estimate) => estimate?.error ?? 0)),
  };
}

/** Only of inputs that bear on the line: what others seem to do is chance. */
function driversOfFigure(
  { uncertainties, bears }: PreparedSide,
  { line, output }: AskedFigure,
  tally: SideTally,
): readonly SimulatedDriver[] {
  const drivers = output === undefined ? undefined : tally.drivers[output];
  if (drivers === undefined) return [];
  return driversFrom(drivers)
    .flatMap(({ rank, share }, i): readonly SimulatedDriver[] => {
      const input = uncertainties[i];
      if (input === undefined || bears[i]?.has(line) !== true) return [];
      return [{ input: input.name, label: input.label, rank, share: share ?? null }];
    })
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || Math.abs(b.rank) - Math.abs(a.rank));
}

function goalFrom(
  { scenario: { graph } }: PreparedSide,
  { goal, period, status, test }: AskedGoal,
  tally: SideTally,
): SimulatedGoal {
  const counts = test === undefined ? undefined : tally.met[test];
  const { met, missed, unknown } = counts ?? { met: 0, missed: 0, unknown: 0 };
  return {
    goal: goal.label,
    line: graph.lines[goal.line]?.name ?? '',
    period: printPeriod(graph.calendar, period),
    status,
    chance: (counts === undefined ? undefined : chanceOf(counts)) ?? null,
    met,
    missed,
    notWorkedOut: unknown,
  };
}

function differenceFrom(
  side: PreparedSide,
  before: AskedFigure,
  after: AskedFigure,
  drawn: Tally['pairs'][number] | undefined,
): readonly SimulatedDifference[] {
  const [a, b] = [before.shown, after.shown];
  if (drawn === undefined || a === undefined || b === undefined) return [];
  const line = side.scenario.graph.lines[before.line];
  return [
    {
      ...aboutOf(side, before),
      plan: line?.unit === 'GBP' ? toPennies(b - a) / 100 : b - a,
      known: before.figure.known === 'all' && after.figure.known === 'all' ? 'all' : 'part',
      spread: spreadFrom(drawn.difference),
      worse: (line === undefined ? undefined : worseSide(line)) ?? null,
      beside: drawn.beside,
    },
  ];
}
