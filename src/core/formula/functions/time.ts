import { yearStart } from '../../calendar/calendar.ts';
import { binary, type Code, number } from '../code.ts';
import { allAlike, type FormulaFunction, LIKE_FIRST, likeFirst, value } from './record.ts';

const MONTHS = Array.from({ length: 24 }, (_, i) => i + 1);

function gather(of: Code, months: number, from: (m: number) => number, before?: Code): Code {
  const places = Array.from({ length: months }, (_, m) => from(m));
  return { op: 'gather', of, from: places, ...(before === undefined ? {} : { before }) };
}

export const prev: FormulaFunction = {
  name: 'prev',
  parameters: [
    value('x', 'What to look back at.'),
    { name: 'n', takes: 'count', optional: true, describe: 'How many months back; 1 when left out.' },
    value('before', 'The value before the model starts; unknown when left out.', { optional: true }),
  ],
  describe: 'The value some months earlier. It is the only way in which a line may depend on itself.',
  examples: [
    { formula: 'prev(a.b)', lines: { 'a.b': [1, 2, 3] }, gives: [null, 1, 2] },
    { formula: 'prev(a.b, 2, 0)', lines: { 'a.b': [1, 2, 3] }, gives: [0, 0, 1] },
  ],
  unit: allAlike(0),
  unitRule: 'The unit of x; the value before the start must be in the same unit.',
  lower: (args, calendar) => {
    const n = args.count(1, 1);
    return gather(args.value(0), calendar.months, (m) => Math.max(-1, m - n), args.maybeValue(2));
  },
};

export const at: FormulaFunction = {
  name: 'at',
  parameters: [
    value('x', 'What to read.'),
    { name: 'month', takes: 'month', describe: 'The month to read it in, in quotes.' },
  ],
  describe: 'The value in one fixed month, whatever month is being worked out.',
  examples: [{ formula: 'at(a.b, "2009-06")', lines: { 'a.b': [1, 2, 3, 4] }, gives: [3, 3, 3, 3] }],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args, calendar) => {
    const month = args.month(1);
    const inside = month >= 0 && month < calendar.months;
    return gather(args.value(0), calendar.months, () => (inside ? month : -1));
  },
};

export const yearEnd: FormulaFunction = {
  name: 'year_end',
  parameters: [value('x', 'What to read.')],
  describe:
    'The value in March of the same financial year. Twelve times it is the full-year effect of a monthly sum.',
  examples: [
    {
      formula: '12 * year_end(a.b)',
      lines: { 'a.b': MONTHS },
      gives: [144, ...Array<number>(11).fill(144), 288],
    },
  ],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args, calendar) => gather(args.value(0), calendar.months, (m) => yearStart(m) + 11),
};

export const fyTotal: FormulaFunction = {
  name: 'fy_total',
  parameters: [value('x', 'What to add up.')],
  describe: 'The sum over the financial year, in each of its months. Unknown months leave an "at least".',
  examples: [
    { formula: 'fy_total(a.b)', lines: { 'a.b': MONTHS }, gives: [78, ...Array<number>(11).fill(78), 222] },
  ],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args) => ({ op: 'sum', parts: [args.value(0)], over: 'year' }),
};

export const fyMean: FormulaFunction = {
  name: 'fy_mean',
  parameters: [value('x', 'What to take the mean of.')],
  describe: 'The mean of the twelve months of the financial year. Unknown when a month is.',
  examples: [
    { formula: 'fy_mean(a.b)', lines: { 'a.b': MONTHS }, gives: [6.5, ...Array<number>(11).fill(6.5), 18.5] },
  ],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args) => binary('/', { op: 'sum', parts: [args.value(0)], over: 'year' }, number(12)),
};

export const cumulative: FormulaFunction = {
  name: 'cumulative',
  parameters: [value('x', 'What to add up.')],
  describe: "The sum of all months so far, from the model's first.",
  examples: [{ formula: 'cumulative(a.b)', lines: { 'a.b': [1, 2, 3] }, gives: [1, 3, 6] }],
  unit: likeFirst,
  unitRule: LIKE_FIRST,
  lower: (args) => ({ op: 'sum', parts: [args.value(0)], over: 'so_far' }),
};
