import { inputsOfAll, samplerOf } from '../sampling/sampler.ts';
import type { Pair, SimulationJob } from './job.ts';
import type { SimulationQuestion } from './question.ts';
import type { AskedFigure, PreparedSide } from './side.ts';
import { prepareSide } from './side.ts';

/** A question made ready to be drawn: the job for the workers, and what its numbers are about. */
export interface Prepared {
  readonly question: SimulationQuestion;
  readonly sides: readonly PreparedSide[];
  /** By pair of the job: the figure of the first scenario and that of the second. */
  readonly pairs: readonly { readonly before: AskedFigure; readonly after: AskedFigure }[];
  /** Inputs beyond the dimensions of Sobol's sequence. */
  readonly plainly: readonly string[];
  readonly job: SimulationJob;
}

/** @throws {CallError} for a question that cannot be asked of a scenario; see `prepareSide` and `samplerOf` */
export function prepare(question: SimulationQuestion): Prepared {
  const { scenario, other, seed, draws, method, correlations } = question;
  const sampling = { seed, draws, method, correlations };
  // A wrong seed or number of draws is told before any work is done.
  samplerOf([], sampling);
  const sides = [scenario, ...(other === undefined ? [] : [other])].map((s) => prepareSide(s, question));
  const matched = pairsOf(sides);
  const inputs = inputsOfAll(sides.map(({ uncertainties }) => uncertainties));
  return {
    question,
    sides,
    pairs: matched.map(({ before, after }) => ({ before, after })),
    plainly: samplerOf([], { ...sampling, inputs }).plainly,
    job: {
      sides: sides.map(({ job }) => job),
      sampling: { ...sampling, inputs },
      pairs: matched.map(({ pair }) => pair),
    },
  };
}

/** The figures that both scenarios have and know. */
function pairsOf(
  sides: readonly PreparedSide[],
): readonly { readonly before: AskedFigure; readonly after: AskedFigure; readonly pair: Pair }[] {
  const [first, second] = sides;
  if (first === undefined || second === undefined) return [];
  const key = ({ scenario }: PreparedSide, { line, period }: AskedFigure): string =>
    `${scenario.graph.lines[line]?.name} ${JSON.stringify(period)}`;
  const others = new Map(second.figures.map((asked) => [key(second, asked), asked]));
  return first.figures.flatMap((before) => {
    const after = others.get(key(first, before));
    if (after === undefined || before.output === undefined || after.output === undefined) return [];
    const [a, b] = [before.figure.value, after.figure.value];
    if (a === 'unknown' || b === 'unknown') return [];
    const slack = first.scenario.graph.lines[before.line]?.unit === 'GBP' ? 0.005 : 0;
    return [{ before, after, pair: { before: before.output, after: after.output, centre: b - a, slack } }];
  });
}
