import type { ByCause, ComparedFigure } from '../../core/compare/by-cause.ts';
import type { ByTag } from '../../core/compare/by-tag.ts';
import type { Compared, NamedSide } from '../../core/compare/compare.ts';
import type { Differing } from '../../core/compare/differing.ts';
import { printValue } from '../../core/results/print-value.ts';
import type { Answer, AnswerTable } from './answer.ts';
import { causeAnswer } from './compare-causes.ts';
import { listOf, numberOf, printDifference, printTold } from './compare-figures.ts';

/** A comparison as lines of text and tables, as one table for a spreadsheet, and as JSON. */
export function answerOf(compared: Compared): Answer {
  const { answer } = compared;
  switch (answer.kind) {
    case 'lines':
      return { ...linesAnswer(compared, answer), json: { ...compared } };
    case 'parts':
      return { ...partsAnswer(compared, answer), json: { ...compared } };
    case 'causes':
      return { ...causeAnswer(compared, answer, headOf(compared, answer)), json: { ...compared } };
  }
}

type Words = Omit<Answer, 'json'>;

/** Longer tables are for a spreadsheet. */
const SHOWN = 30;
/** Longer labels are cut, for a terminal. */
const LABEL = 60;

function linesAnswer(compared: Compared, { period, lines, otherYears }: Differing): Words {
  const { before, after } = compared;
  const rest = lines.length - SHOWN;
  const others = otherYears.slice(0, 3).map(({ line, years }) => `${line} (${years.join(', ')})`);
  const more = otherYears.length > 3 ? `, and ${otherYears.length - 3} more` : '';
  const table: AnswerTable = {
    columns: [
      { name: 'line' },
      { name: 'label' },
      { name: before.name, figures: true },
      { name: after.name, figures: true },
      { name: 'difference', figures: true },
    ],
    rows: lines
      .slice(0, SHOWN)
      .map(({ name, label, unit, before: mine, after: theirs, difference }) => [
        name,
        label.length <= LABEL ? label : `${label.slice(0, LABEL - 3)}...`,
        printTold(mine, unit),
        printTold(theirs, unit),
        printDifference(difference, unit),
      ]),
  };
  const head =
    lines.length === 0
      ? `Nothing differs between ${before.name} and ${after.name} in ${period}.`
      : `${countOf(lines.length, 'line')} differ${lines.length === 1 ? 's' : ''} between ${before.name} and ${after.name} in ${period}.`;
  return {
    text: [
      ...sidesOf(compared),
      head,
      ...(lines.length === 0 ? [] : ['', table]),
      ...(rest > 0
        ? ['', `${countOf(rest, 'more line')} not shown here: add --csv for all of them, or --line for one.`]
        : []),
      ...(others.length === 0
        ? []
        : ['', `In other years only: ${others.join(', ')}${more}. Name a year with --period.`]),
    ],
    csv: {
      header: [
        'line',
        'label',
        'unit',
        'period',
        'before',
        'before_status',
        'after',
        'after_status',
        'difference',
      ],
      rows: lines.map(({ name, label, unit, before: mine, after: theirs, difference }) => [
        name,
        label,
        unit,
        period,
        numberOf(mine?.value ?? null, unit),
        mine?.status ?? 'not_there',
        numberOf(theirs?.value ?? null, unit),
        theirs?.status ?? 'not_there',
        numberOf(difference, unit, 'difference'),
      ]),
    },
  };
}

function partsAnswer(compared: Compared, answer: ByTag): Words {
  const { before, after } = compared;
  const { unit, tag, figure, parts } = answer;
  const pounds = (value: number | null, unknown: number): string => {
    const told = printValue(value ?? 'unknown', unit);
    return value === null || unknown === 0 ? told : `known part ${told}, ${countOf(unknown, 'line')} unknown`;
  };
  const table: AnswerTable = {
    columns: [
      { name: tag },
      { name: before.name, figures: true },
      { name: after.name, figures: true },
      { name: 'difference', figures: true },
    ],
    rows: [
      ...parts.map((part) => [
        part.title,
        pounds(part.before, part.unknownBefore),
        pounds(part.after, part.unknownAfter),
        printDifference(part.difference, unit),
      ]),
      ['all', ...figureCells(figure, unit)],
    ],
  };
  return {
    text: [...headOf(compared, answer), '', `In ${figure.period}, by ${tag}:`, '', table],
    csv: {
      header: ['line', 'period', tag, 'before', 'unknown_before', 'after', 'unknown_after', 'difference'],
      rows: [
        ...parts.map((part) => [
          answer.line,
          figure.period,
          part.value ?? '',
          numberOf(part.before, unit),
          part.unknownBefore,
          numberOf(part.after, unit),
          part.unknownAfter,
          numberOf(part.difference, unit),
        ]),
        [
          answer.line,
          figure.period,
          'all',
          numberOf(figure.before.value, unit),
          figure.before.unknown.length,
          numberOf(figure.after.value, unit),
          figure.after.unknown.length,
          numberOf(figure.difference, unit),
        ],
      ],
    },
  };
}

/** What is compared, and the line by year. */
function headOf(compared: Compared, { label, line, unit, figure, years }: ByCause | ByTag): Answer['text'] {
  const { before, after } = compared;
  return [
    `${label} (${line})`,
    ...sidesOf(compared),
    '',
    {
      columns: [
        { name: 'year' },
        { name: before.name, figures: true },
        { name: after.name, figures: true },
        { name: 'difference', figures: true },
      ],
      rows: [
        ...years.map((year) => [year.period, ...figureCells(year, unit)]),
        ...(years.some((year) => year.period === figure.period)
          ? []
          : [[figure.period, ...figureCells(figure, unit)]]),
      ],
    },
    ...unknownAlike(figure),
  ];
}

/** `recycle: Bring people home`; and which of the two is run on past its own end. */
function sidesOf({ before, after }: Compared): readonly string[] {
  const said = ({ name, title, runOn }: NamedSide): string =>
    `  ${name}: ${title}${runOn ? ' (run on past its own last year, to be compared)' : ''}`;
  return [said(before), said(after)];
}

function figureCells({ before, after, difference }: ComparedFigure, unit: string): readonly string[] {
  return [printTold(before, unit), printTold(after, unit), printDifference(difference, unit)];
}

function unknownAlike({
  before,
  difference,
}: Pick<ComparedFigure, 'before' | 'difference'>): readonly string[] {
  if (difference === null || before.unknown.length === 0) return [];
  return ['', `The difference is that of the known parts. Unknown on both sides: ${listOf(before.unknown)}.`];
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
