import { type Calendar, yearStart } from '../../calendar/calendar.ts';
import { multiplyDimensions, printDimension } from '../../quantity/dimension.ts';
import { binary, type Code, number } from '../code.ts';
import { fromDate, monthNow } from './calendar.ts';
import {
  type FormulaFunction,
  LIKE_FIRST,
  likeFirst,
  plainNumber,
  type Shape,
  type Unit,
  value,
} from './record.ts';

/** Share reached of what builds up (method, section 7): x = min(1, (k+1)/n) k months after the start, or 3x^2 - 2x^3 of it. */
function reached(shape: Shape, start: Code, n: Code, calendar: Calendar): Code {
  if (shape === 'immediate') return fromDate(start, calendar);
  const since = binary('+', binary('-', monthNow(calendar), start), number(1));
  const x = binary('max', number(0), binary('min', number(1), binary('/', since, n)));
  if (shape === 'linear') return x;
  const square = binary('*', x, x);
  const curve = binary('-', binary('*', number(3), square), binary('*', binary('*', number(2), square), x));
  // Never below nought: written so that whoever reads the code can see it.
  return binary('max', number(0), curve);
}

export const ramp: FormulaFunction = {
  name: 'ramp',
  parameters: [
    { name: 'start', takes: 'date', describe: 'The first month, in quotes, or a date.' },
    {
      name: 'months',
      takes: 'duration',
      optional: true,
      describe: 'Months until all is reached; 1 when left out.',
    },
    {
      name: 'shape',
      takes: 'shape',
      optional: true,
      describe: '"linear" (when left out), "s_curve" or "immediate".',
    },
  ],
  describe: 'The share reached of something that builds up: 0 before the start, 1 when all is reached.',
  examples: [
    { formula: 'ramp("2009-05", 4, "linear")', gives: [0, 0.25, 0.5, 0.75, 1, 1] },
    { formula: 'ramp("2009-05", 4, "s_curve")', gives: [0, 0.15625, 0.5, 0.84375, 1, 1] },
    { formula: 'ramp("2009-06")', gives: [0, 0, 1, 1] },
  ],
  unit: plainNumber,
  unitRule: 'A plain number.',
  lower: (args, calendar) =>
    reached(args.shape(2, 'linear'), args.value(0), args.maybeValue(1) ?? number(1), calendar),
};

export const phased: FormulaFunction = {
  name: 'phased',
  parameters: [
    value('x', "The year's amount, the same in each month of the year."),
    { name: 'start', takes: 'date', describe: 'The first month in service, in quotes, or a date.' },
  ],
  describe: "Spreads each year's amount evenly over the months of that year that are in service.",
  examples: [
    {
      formula: 'phased(a.b, "2009-10")',
      lines: { 'a.b': [...Array<number>(12).fill(239), 750] },
      gives: [0, 0, 0, 0, 0, 0, 239 / 6, 239 / 6, 239 / 6, 239 / 6, 239 / 6, 239 / 6, 62.5, 62.5],
      says: 'An amount for 2009/10 with funding from October is spread over six months, never cut down again.',
    },
  ],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args, calendar) => {
    const start = args.value(1);
    const values = Array.from({ length: calendar.months }, (_, m) => calendar.first + yearStart(m));
    const april: Code = { op: 'months', values };
    const late = binary('max', number(0), binary('-', start, april));
    const months = binary('max', number(1), binary('-', number(12), late));
    const inService = binary('/', args.value(0), months);
    return { op: 'choose', test: fromDate(start, calendar), yes: inService, no: number(0) };
  },
};

export const runOn: FormulaFunction = {
  name: 'run_on',
  parameters: [
    value('x', 'A monthly amount.'),
    { name: 'last', takes: 'month', describe: 'The last month that it is told for, in quotes.' },
    value('index', 'The index that moves it from then on.'),
  ],
  describe: "As it is up to a month; after it, that month's value moved by an index.",
  examples: [
    {
      formula: 'run_on(a.b, "2009-05", p.index)',
      lines: { 'a.b': [10, 20, null], 'p.index': [1, 1, 1.1, 1.2] },
      gives: [10, 20, 22, 24],
    },
  ],
  unit: (units) => {
    const index = units[2];
    if (index !== undefined && index !== 'any' && index.size > 0) {
      return { clash: `the index must be a plain number, and is in ${printDimension(index)}`, args: [2] };
    }
    return likeFirst(units);
  },
  unitRule: 'The unit of x; the index is a plain number.',
  lower: (args, calendar) => {
    const last = args.month(1);
    const fixed = (of: Code): Code => ({ op: 'gather', of, from: Array<number>(calendar.months).fill(last) });
    const moved = binary('/', args.value(2), fixed(args.value(2)));
    if (last >= calendar.months - 1) return args.value(0);
    if (last < 0) return { op: 'gather', of: args.value(0), from: Array<number>(calendar.months).fill(-1) };
    const after = Array.from({ length: calendar.months }, (_, m) => (m > last ? 1 : 0));
    const yes = binary('*', fixed(args.value(0)), moved);
    return { op: 'choose', test: { op: 'months', values: after }, yes, no: args.value(0) };
  },
};

function product(units: readonly Unit[]): Unit {
  const [x = 'any', profile = 'any'] = units;
  return x === 'any' || profile === 'any' ? x : multiplyDimensions(x, profile);
}

export const spread: FormulaFunction = {
  name: 'spread',
  parameters: [
    value('x', 'A monthly amount or count.'),
    {
      name: 'profile',
      takes: 'profile',
      describe: 'A profile line, or a list such as [0.5, 1]; after a list comes nothing.',
    },
  ],
  describe:
    'Each month of x, followed by its later effects: the sum over k of x, k months ago, times item k of the profile.',
  examples: [
    { formula: 'spread(a.b, [0.5, 1])', lines: { 'a.b': [2, 4, 0] }, gives: [1, 4, 4, 0] },
    {
      formula: 'spread(a.b, [0, 0, 1])',
      lines: { 'a.b': [2, 4, 0] },
      gives: [0, 0, 2, 4],
      says: 'A lag of two months.',
    },
  ],
  unit: product,
  unitRule: 'The unit of x times that of the profile.',
  lower: (args) => ({ op: 'convolve', of: args.value(0), profile: args.value(1) }),
};
