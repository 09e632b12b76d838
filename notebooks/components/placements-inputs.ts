import { type Plan, printSource } from '@headroom/engine/browser';
import type { PlacementsData } from '../data/model/placements.js';
import type { Input } from './cell.js';
import { count, percent, pounds } from './format.js';
import { type Slider, slider } from './slider.js';

/** An assumption of the scenario that a reader may move. */
interface Movable {
  readonly line: string;
  readonly label: string;
  readonly print: (value: number) => string;
  readonly step: number;
  /** Used where the source gives no range. */
  readonly range?: readonly [number, number];
  /** Set only in the months in which the scenario has a figure of its own, not in all. */
  readonly onlyWhereSet?: boolean;
}

const people = (value: number): string => `${count(value, 2)} ${value === 1 ? 'person' : 'people'}`;
const weeks = (value: number): string => `${count(value)} ${value === 1 ? 'week' : 'weeks'}`;

export const MAIN: readonly Movable[] = [
  { line: 'placements.ooa.opening_stock', label: 'People placed at the start', print: people, step: 1 },
  {
    line: 'placements.ooa.scheduled',
    label: 'People brought home a month',
    print: people,
    step: 0.05,
    onlyWhereSet: true,
  },
  {
    line: 'evidence.slot_saving_share',
    label: 'How much cheaper support at home is than a placement',
    print: percent,
    step: 0.01,
    range: [0, 0.6],
  },
  {
    line: 'placements.ooa.overlap_weeks',
    label: 'Weeks of overlap, with both places paid for',
    print: weeks,
    step: 1,
  },
];

export const MORE: readonly Movable[] = [
  { line: 'placements.ooa.set_up_cost', label: 'One-off cost of a move', print: pounds, step: 500 },
  {
    line: 'placements.ooa.block_share',
    label: 'Share of the budget in block contracts',
    print: percent,
    step: 0.01,
  },
  {
    line: 'placements.ooa.local_annual_leave_rate',
    label: 'Share who leave support at home in a year',
    print: percent,
    step: 0.01,
  },
];

/** A slider that knows which line of the engine it sets, and how. */
export interface InputSlider extends Slider {
  readonly setting: () => Readonly<Record<string, number | readonly number[]>>;
}

export function inputSlider(movable: Movable, { inputs, plan }: PlacementsData): InputSlider {
  const { line, label, print, step, onlyWhereSet = false } = movable;
  const told = inputs.filter((input) => input.line === line && input.value !== '');
  const input = told.find(({ value }) => Number(value) !== 0) ?? told[0];
  if (input === undefined) throw new Error(`the scenario has no figure for ${line}`);
  const start = Number(input.value);
  const [min, max] = rangeOf(input, movable);
  const made = slider({
    label,
    min,
    max,
    step,
    start,
    print,
    status: input.source.kind === 'cited' ? 'cited' : 'assumed',
    why: whyOf(input, movable),
  });
  const setting = (): Readonly<Record<string, number | readonly number[]>> => {
    const value = made.value();
    if (value === start) return {};
    return { [line]: onlyWhereSet ? monthsWith(plan, line, value) : value };
  };
  return { ...made, setting };
}

function rangeOf({ source }: Input, { range = [0, 1] }: Movable): readonly [number, number] {
  if (source.kind !== 'assumed' || source.low === undefined || source.high === undefined) return range;
  return [source.low, source.high];
}

function whyOf({ source }: Input, { range, print }: Movable): string {
  if (source.kind === 'assumed') return source.reason;
  const reading = 'reading' in source && source.reading !== undefined ? ` ${source.reading}` : '';
  const ours =
    range === undefined
      ? ''
      : ` The range, ${print(range[0])} to ${print(range[1])}, is ours: the source gives none.`;
  return `${printSource(source)}${reading}${ours}`;
}

/** The months of a line as published, with `value` in place of every figure that is not nought. */
function monthsWith(plan: Plan, line: string, value: number): readonly number[] {
  const content = plan.lines.find(({ name }) => name === line)?.content;
  if (content?.kind !== 'given') throw new Error(`${line} is not an input`);
  return content.values.map((told) => (told === null || told === 0 ? 0 : value));
}
