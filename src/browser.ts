/** What a page may use: running a plan that was published with it, and printing figures. No mathjs, no files. */
export { printYear } from './core/calendar/financial-year.ts';
export { printMonth } from './core/calendar/month.ts';
export { printNumber, printPounds, printShortPounds } from './core/money/print.ts';
export {
  figureWords,
  isPart,
  partWord,
  shortWords,
  unknownLines,
  wordsInYear,
} from './core/results/figure-words.ts';
export {
  capital,
  count,
  listed,
  monthName,
  monthWords,
  percent,
  pounds,
  shortPounds,
  wholePounds,
} from './core/results/number-words.ts';
export { annualRows, monthlyRows, quarterlyRows, type Row } from './core/results/rows.ts';
export { type Period, printPeriod } from './core/run/period.ts';
export { type Plan, type PlanLine, withInputs } from './core/run/plan.ts';
export {
  type Figure,
  figureOf,
  type Projection,
  projectPlan,
  type Status,
  statusOf,
} from './core/run/projection.ts';
export { printSource, rangeOf, SOURCE_KINDS, type Source, spreadOf } from './core/source/source.ts';
export { spreadInWords } from './core/source/spread.ts';
