import type { Calendar } from '../../calendar/calendar.ts';
import { daysIn, monthNumber } from '../../calendar/month.ts';
import { MONTHS } from '../../quantity/dimension.ts';
import { binary, type Code } from '../code.ts';
import { type FormulaFunction, plainNumber } from './record.ts';

function byMonth(calendar: Calendar, at: (m: number) => number): Code {
  return { op: 'months', values: Array.from({ length: calendar.months }, (_, m) => at(m)) };
}

/** The month being worked out, as a date. */
export function monthNow(calendar: Calendar): Code {
  return byMonth(calendar, (m) => calendar.first + m);
}

/** 1 from a date on, 0 before it; known from the calendar alone when the date is written out. */
export function fromDate(date: Code, calendar: Calendar): Code {
  return date.op === 'number'
    ? byMonth(calendar, (m) => (calendar.first + m >= date.value ? 1 : 0))
    : binary('>=', monthNow(calendar), date);
}

const PLAIN = 'A plain number.';

export const days: FormulaFunction = {
  name: 'days',
  parameters: [],
  describe: 'The real number of days of the month: 28 to 31.',
  examples: [{ formula: 'days()', gives: [30, 31, 30] }],
  unit: () => new Map([['day', 1]]),
  unitRule: 'In days.',
  lower: (_, calendar) => byMonth(calendar, (m) => daysIn(calendar.first + m)),
};

export const weeks: FormulaFunction = {
  name: 'weeks',
  parameters: [],
  describe: 'The number of weeks of the month: its days divided by seven. A price per week is charged on it.',
  examples: [{ formula: 'weeks() * 7', gives: [30, 31, 30] }],
  unit: () => new Map([['week', 1]]),
  unitRule: 'In weeks.',
  lower: (_, calendar) => byMonth(calendar, (m) => daysIn(calendar.first + m) / 7),
};

export const elapsed: FormulaFunction = {
  name: 'elapsed',
  parameters: [],
  describe: "Months since the model's first month: 0, 1, 2... In a profile: months since the start.",
  examples: [{ formula: 'elapsed()', gives: [0, 1, 2, 3] }],
  unit: plainNumber,
  unitRule: PLAIN,
  lower: (_, calendar) => byMonth(calendar, (m) => m),
};

export const first: FormulaFunction = {
  name: 'first',
  parameters: [],
  describe: "1 in the model's first month, 0 after it.",
  examples: [{ formula: 'if(first(), 100, prev(a.b))', lines: { 'a.b': [7] }, gives: [100, 7, 7] }],
  unit: plainNumber,
  unitRule: PLAIN,
  lower: (_, calendar) => byMonth(calendar, (m) => (m === 0 ? 1 : 0)),
};

export const april: FormulaFunction = {
  name: 'april',
  parameters: [],
  describe: '1 in each April, when prices move, 0 in the other months.',
  examples: [{ formula: 'april()', gives: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }],
  unit: plainNumber,
  unitRule: PLAIN,
  lower: (_, calendar) => byMonth(calendar, (m) => (monthNumber(calendar.first + m) === 4 ? 1 : 0)),
};

export const march: FormulaFunction = {
  name: 'march',
  parameters: [],
  describe: '1 in each March, when a financial year ends, 0 in the other months.',
  examples: [{ formula: 'march()', gives: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] }],
  unit: plainNumber,
  unitRule: PLAIN,
  lower: (_, calendar) => byMonth(calendar, (m) => (monthNumber(calendar.first + m) === 3 ? 1 : 0)),
};

export const from: FormulaFunction = {
  name: 'from',
  parameters: [{ name: 'start', takes: 'date', describe: 'The first month, in quotes, or a date.' }],
  describe: '0 before a month, 1 from that month on.',
  examples: [
    { formula: 'from("2009-06") * a.b', lines: { 'a.b': [5] }, gives: [0, 0, 5, 5] },
    { formula: 'from(now() - 2 month)', gives: [1, 1, 1] },
  ],
  unit: plainNumber,
  unitRule: PLAIN,
  lower: (args, calendar) => fromDate(args.value(0), calendar),
};

export const now: FormulaFunction = {
  name: 'now',
  parameters: [],
  describe: 'The month being worked out, as a date.',
  examples: [{ formula: 'now() + 2 month > now()', gives: [1, 1] }],
  unit: () => MONTHS,
  unitRule: 'A date; it counts in months.',
  lower: (_, calendar) => monthNow(calendar),
};
