import type { Calendar } from '../calendar/calendar.ts';
import { printYear } from '../calendar/financial-year.ts';
import type { Tags } from '../graph/line.ts';
import { printPennies } from '../money/print.ts';
import type { Entry } from './entries.ts';
import { guarded } from './guard.ts';
import type { Column, Holds, TextName } from './layout.ts';
import { dayOf, periodName } from './period-name.ts';
import { fillTemplate } from './placeholders.ts';
import { type LedgerProfile, periodsOf } from './profile.ts';
import { printCodes } from './segment.ts';

/** What a file says of where it comes from, and how its lines are called. */
export interface FileFacts {
  readonly model: string;
  readonly title: string;
  readonly scenario: string;
  readonly run: string;
  readonly calendar: Calendar;
  readonly lineAt: (line: number) => { readonly name: string; readonly label: string; readonly tags: Tags };
}

/** One row to be written: one entry, or those of one line in one year where months stand across. */
type Row = readonly [Entry, ...Entry[]];

/** The cells of some entries in the layout of the profile, without a header. */
export function writeRows(
  profile: LedgerProfile,
  entries: readonly Entry[],
  facts: FileFacts,
): readonly (readonly string[])[] {
  return rowsOf(profile, entries).map((row, i) =>
    profile.layout.columns.map((column) =>
      cut(column, cellOf(profile, column.holds, column.name, row, i, facts)),
    ),
  );
}

function rowsOf({ layout }: LedgerProfile, entries: readonly Entry[]): readonly Row[] {
  if (!layout.columns.some(({ holds }) => holds.kind === 'month'))
    return entries.map((entry): Row => [entry]);
  const rows: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const row = rows.at(-1);
    const same = row?.[0].lines[0] === entry.lines[0] && yearOf(row?.[0]) === yearOf(entry);
    if (row !== undefined && same) row.push(entry);
    else rows.push([entry]);
  }
  return rows;
}

function yearOf(entry: Entry | undefined): number {
  return Math.floor((entry?.month ?? 0) / 12);
}

/** Free text is cut to its column. Codes, names and amounts never are: they have been checked to fit. */
function cut({ holds, length }: Column, cell: string): string {
  return holds.kind === 'text' && length !== undefined ? [...cell].slice(0, length).join('') : cell;
}

function cellOf(
  profile: LedgerProfile,
  holds: Holds,
  name: string,
  row: Row,
  i: number,
  facts: FileFacts,
): string {
  const { file, segments } = profile;
  const [entry] = row;
  const month = facts.calendar.first + entry.month;
  const pounds = (pennies: number): string => printPennies(file.signs.debit_positive ? pennies : 0 - pennies);
  switch (holds.kind) {
    case 'code': {
      const segment = segments.find((s) => s.column === name);
      return segment === undefined ? '' : (entry.codes[segment.name] ?? '');
    }
    case 'code_string':
      return printCodes(entry.codes, segments);
    case 'period':
      return periodName(month, periodsOf(profile));
    case 'year':
      return printYear(facts.calendar.years[yearOf(entry)] ?? 0);
    case 'amount':
      return pounds(entry.pennies);
    case 'debit':
      return entry.pennies < 0 ? '' : printPennies(entry.pennies);
    case 'credit':
      return entry.pennies < 0 ? printPennies(-entry.pennies) : '';
    case 'month': {
      const held = row.find((e) => e.month % 12 === holds.month);
      return held === undefined ? '' : pounds(held.pennies);
    }
    case 'date':
      return dayOf(month, file.date, holds.separator);
    case 'text':
      return guarded(textOf(profile, holds.text, entry, facts));
    case 'setting':
      return file.settings[holds.setting] ?? holds.usual ?? '';
    case 'constant':
      return holds.value;
    case 'run':
      return facts.run;
    case 'number':
      return String(i + 1);
    case 'empty':
      return '';
  }
}

function textOf(profile: LedgerProfile, text: TextName, entry: Entry, facts: FileFacts): string {
  const template = profile.file.texts[text];
  const [held, ...more] = entry.lines;
  const line = held === undefined ? undefined : facts.lineAt(held.line);
  const month = facts.calendar.first + entry.month;
  return fillTemplate(template, (place) => {
    if (place.startsWith('tag.')) return line?.tags[place.slice(4)];
    switch (place) {
      case 'label':
        if (line === undefined) return 'Offset';
        return more.length === 0 ? line.label : `${line.label} and ${more.length} more`;
      case 'line':
        return line?.name;
      case 'rule':
        return held === undefined ? undefined : String(held.rule);
      case 'period':
        return periodName(month, periodsOf(profile));
      case 'year':
        return printYear(facts.calendar.years[yearOf(entry)] ?? 0);
      case 'model':
      case 'title':
      case 'scenario':
      case 'run':
        return facts[place];
      default:
        return undefined;
    }
  });
}
