import { printMonth } from '../../calendar/month.ts';
import { constant, constantDate } from '../../graph/given.ts';
import { formulaLine, givenLine, type Line, type Tags } from '../../graph/line.ts';
import type { Place, Problem } from '../../problem/problem.ts';
import { DATE } from '../../quantity/dimension.ts';
import { type Located, rowProblem } from '../../tables/layout.ts';
import { sourceOf } from '../../tables/source-columns.ts';
import type { ModelFacts } from '../component.ts';
import { ITEM_LABELS, type Item, type MoneyRow } from './tables.ts';
import { toldYears } from './told-years.ts';

/** One service, as its lines of money need it. */
export interface Service {
  readonly ref: string;
  readonly title: string;
  readonly tags: Tags;
  /** What the document leaves open, on every line that rests on it. */
  readonly note: { readonly note?: string };
  readonly place: Place;
  /** The funder of what nothing is told of: the only one of the service, if it has only one. */
  readonly funder: string;
  /** Lines that are dates, before which no investment starts, with where the model file names them. */
  readonly gates: readonly { readonly line: string; readonly place: Place }[];
}

/** A line of money: a flow of one item and one funder. */
export interface Money {
  readonly name: string;
  readonly item: Item;
  readonly funder: string;
}

export interface MoneyBuilt {
  readonly money: readonly Money[];
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

type Rows = readonly Located<MoneyRow>[];

/** The lines of one item of a service. An item that no row tells of is there all the same, and unknown. */
export function itemLines(service: Service, item: Item, rows: Rows, facts: ModelFacts): MoneyBuilt {
  const names = rows.length === 0 ? [''] : [...new Set(rows.map((row) => row.line))];
  const built = names.map((line) =>
    moneyLine(
      service,
      item,
      line,
      rows.filter((row) => row.line === line),
      facts,
    ),
  );
  const whole = {
    name: `services.${service.ref}.${item}`,
    label: `${service.title}: ${ITEM_LABELS[item]}`,
    unit: 'GBP',
    rollup: 'flow',
    tags: { ...service.tags, measure: 'service_total', of: item },
    place: rows[0]?.place ?? service.place,
    ...service.note,
  } as const;
  const sum = `total("component=services", "service=${service.ref}", "measure=${item}")`;
  return {
    money: built.flatMap((b) => b.money),
    lines: [...built.flatMap((b) => b.lines), ...(names.includes('') ? [] : [formulaLine(whole, sum)])],
    problems: [...built.flatMap((b) => b.problems), ...withoutName(rows, names)],
  };
}

function moneyLine(service: Service, item: Item, line: string, rows: Rows, facts: ModelFacts): MoneyBuilt {
  const name = `services.${service.ref}.${item}${line === '' ? '' : `.${line}`}`;
  const whose = line === '' ? '' : ` (${facts.funders.get(line) ?? line.replaceAll('_', ' ')})`;
  const label = `${service.title}: ${ITEM_LABELS[item]}${whose}`;
  const funder = rows[0]?.funder ?? service.funder;
  const common = { unit: 'GBP', place: rows[0]?.place ?? service.place, ...service.note };
  const tags = { ...service.tags, funder, measure: item };
  const { steps, problems } = toldYears(rows, facts);
  const { formula, lines } = evenly(service, item, { name, label, tags }, rows);
  return {
    money: [{ name, item, funder }],
    lines: [
      givenLine(
        {
          ...common,
          name: `${name}.stated`,
          label: `${label}, of the year`,
          rollup: 'level',
          tags: { ...tags, measure: 'stated' },
          bounds: [0, Number.POSITIVE_INFINITY],
        },
        rows.length === 0 ? NOTHING_TOLD : { kind: 'steps', steps },
      ),
      ...lines,
      formulaLine({ ...common, name, label, rollup: 'flow', tags }, formula),
    ],
    problems,
  };
}

const NOTHING_TOLD = constant('unknown', { kind: 'missing', why: 'No figure has been given.' });

/** A year's amount over its months: all twelve, or those from the later of its own start and what it waits for. */
function evenly(
  service: Service,
  item: Item,
  money: Pick<Line, 'name' | 'label' | 'tags'>,
  rows: Rows,
): { readonly formula: string; readonly lines: readonly Line[] } {
  const { name } = money;
  const [row] = rows;
  const own = row?.funding_start;
  const gates = item === 'investment' ? service.gates : [];
  const [gate] = gates;
  if (gate === undefined) {
    const formula =
      own === undefined ? `${name}.stated / 12` : `phased(${name}.stated, "${printMonth(own)}")`;
    return { formula, lines: [] };
  }
  const date = { unit: DATE, rollup: 'stock', tags: { ...money.tags, measure: 'start' } } as const;
  const label = `${money.label}, start`;
  const told =
    row === undefined || own === undefined
      ? []
      : [
          givenLine(
            { ...date, name: `${name}.funding_start`, label: `${label} as told`, place: row.place },
            constantDate(own, sourceOf(row)),
          ),
        ];
  const dates = [...told.map((l) => l.name), ...gates.map((g) => g.line)];
  const latest = dates.length === 1 ? dates.join() : `max(${dates.join(', ')})`;
  const start = formulaLine({ ...date, name: `${name}.start`, label, place: gate.place }, latest);
  return { formula: `phased(${name}.stated, ${name}.start)`, lines: [...told, start] };
}

/** Of several lines of money, one without a name would be taken for their sum. */
function withoutName(rows: Rows, names: readonly string[]): readonly Problem[] {
  const row = rows.find((r) => r.line === '');
  if (row === undefined || names.length === 1) return [];
  const what = 'The item has several lines of money, and this one has no name.';
  return [rowProblem(row.place, 'line', what, 'Write a short name, such as that of its funder.')];
}
