import { readMonth } from '../calendar/month.ts';
import type { Line } from '../graph/line.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Lever, LeverKind } from '../trial/lever.ts';
import type { SliderData } from './explore-data.ts';
import type { SliderFile } from './explore-schema.ts';

/** An end of a slider as a number: a month counts as one of the calendar. */
export function readEnd(end: number | string | undefined): number | undefined {
  return typeof end === 'string' ? readMonth(end) : end;
}

/** What is wrong with the range and step of a slider in a model file. */
export function rangeFaults(
  { from, to, step }: SliderFile,
  line: Line,
  move: LeverKind,
  lever: Lever | undefined,
  place: Place,
): readonly Problem[] {
  const faults: Problem[] = [];
  const wrong = (what: string, key: string, mend?: string): void => {
    faults.push(problem(what, within(place, key), mend));
  };
  const date = line.unit === DATE;
  for (const [key, end] of Object.entries({ from, to })) {
    if (end === undefined || (typeof end === 'string') === date) continue;
    if (date) wrong(`"${line.name}" is a month, and ${end} is none.`, key, 'Write it like 2010-04.');
    else wrong(`"${line.name}" is no month, and ${end} is one.`, key, 'Write a number.');
  }
  if (step !== undefined && !(step > 0))
    wrong(`A step of ${step} leads nowhere.`, 'step', 'Write a step above nought.');
  if (faults.length > 0) return faults;
  const [low, high] = [readEnd(from), readEnd(to)];
  const [least, most] = move === 'value' && line.bounds !== undefined ? line.bounds : OPEN;
  for (const [key, end] of [
    ['from', low],
    ['to', high],
  ] as const)
    if (end !== undefined && (end < least || end > most))
      wrong(`${end} cannot be right for "${line.label}".`, key, `Write ${least} to ${most}.`);
  const own = lever?.range ?? {};
  const bounds = lever?.bounds ?? OPEN;
  const first = low ?? own.low ?? bounds[0];
  const last = high ?? own.high ?? bounds[1];
  if (!Number.isFinite(first) || !Number.isFinite(last))
    wrong(
      `"${line.name}" has no range of its own.`,
      Number.isFinite(first) ? 'to' : 'from',
      'Write "from" and "to".',
    );
  else if (first >= last)
    wrong(
      `The slider would run from ${from ?? first} to ${to ?? last}.`,
      'from',
      'Write the lower end under "from".',
    );
  return faults;
}

const OPEN = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/** Where a slider runs in a scenario. It always takes in the figure that it starts from. */
export interface SliderRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

export function sliderRange(
  { from, to, step }: Pick<SliderData, 'from' | 'to' | 'step'>,
  lever: Lever,
): SliderRange {
  const { range = {}, bounds, now, kind } = lever;
  const low = from ?? range.low ?? bounds[0];
  const high = to ?? range.high ?? bounds[1];
  const first = now === 'unknown' ? low : Math.min(low, now);
  const last = now === 'unknown' ? high : Math.max(high, now);
  return { from: first, to: last, step: step ?? (kind === 'month' ? 1 : roundStep((last - first) / 100)) };
}

/** 1, 2 or 5 with noughts. */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const digit = [1, 2, 5].find((d) => d * power >= about * 0.999) ?? 10;
  return Number((digit * power).toPrecision(1));
}
