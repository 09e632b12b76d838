import type { Everything } from './everything.ts';
import type { Growth } from './growth.ts';
import { ratio } from './side-by-side.ts';
import { bytes, percent, seconds, times } from './words.ts';

/** What we want to reach, what was measured, and whether that is it. */
export interface Aim {
  readonly aim: string;
  readonly measured: string;
  /** Undefined where it could not be measured here. */
  readonly met?: boolean;
}

const NUMPY = 3;
const HYPERFORMULA = 200;
const LINEAR = 0.1;
const MANY_SECONDS = 60;
const MANY_BYTES = 2 ** 30;
const START_UP = 0.5;

export function aimsOf(all: Everything): readonly Aim[] {
  const { results } = all.sideBySide;
  return [
    timesAsFast(
      `10,000 draws of the largest model at least ${NUMPY} times as fast as NumPy`,
      ratio(results, 'numpy', 'kernel')?.median,
      NUMPY,
    ),
    timesAsFast(
      `A single recalculation at least ${HYPERFORMULA} times as fast as HyperFormula`,
      ratio(results, 'hyperformula', 'kernel_single')?.median,
      HYPERFORMULA,
    ),
    linear('draws', all.growth.draws),
    linear('lines', all.growth.lines),
    linear('months', all.growth.months),
    linear('months where no effect is spread over later months', all.growth.monthsUnspread),
    ...(all.many === undefined
      ? []
      : [
          {
            aim: `${all.many.copies} copies of the largest model x 10,000 draws under ${MANY_SECONDS} s on two cores, in under 1 GiB`,
            measured: `${seconds(all.many.result.seconds)} on the clock (${seconds(all.many.result.busy / all.many.threads)} of work for each core), ${bytes(all.many.result.memory)}`,
            met: all.many.result.seconds < MANY_SECONDS && all.many.result.memory < MANY_BYTES,
          },
        ]),
    startUp(all),
  ];
}

function timesAsFast(aim: string, measured: number | undefined, least: number): Aim {
  if (measured === undefined) return { aim, measured: 'not installed here' };
  return { aim, measured: times(measured), met: measured >= least };
}

/** The furthest that any size is from costing the same for each draw, line or month. */
function linear(what: string, growth: readonly Growth[]): Aim {
  const shares = growth.map((g) => g.share.median);
  const furthest = shares.reduce((a, b) => (Math.abs(b - 1) > Math.abs(a - 1) ? b : a), 1);
  return {
    aim: `Growth with ${what} linear within 10 %`,
    measured: `furthest off ${percent(furthest)}`,
    met: Math.abs(furthest - 1) <= LINEAR,
  };
}

function startUp({ choice, startUps }: Everything): Aim {
  const aim = 'Cold `headroom project` of one model under half a second';
  const own = startUps.filter(({ command }) => command.startsWith('headroom project'));
  const largest = own.find(({ command }) => command.endsWith(choice.model));
  const sorted = own.map((s) => s.seconds.median).sort((a, b) => a - b);
  const told = `${seconds(largest?.seconds.median ?? Number.NaN)} for the largest, ${seconds(sorted[0] ?? Number.NaN)} for the quickest`;
  return { aim, measured: told, met: (sorted.at(-1) ?? Number.NaN) < START_UP };
}
