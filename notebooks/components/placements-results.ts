import { annualRows, monthlyRows, type Projection, type Row } from '@headroom/engine/browser';
import { html } from 'htl';
import type { PlacementsData } from '../data/model/placements.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { figureWords, monthWords, percent, wholePounds } from './format.js';
import { figureCell, printPeople, type YearRow, yearTable } from './money-table.js';
import { netChart, placedChart } from './months-charts.js';
import { paybackSentence } from './payback.js';
import { headRow, scrollTable } from './table.js';

const P = 'placements.ooa';

/** What a run of the scenario shows: when it pays, people and net saving by month, and money by year. */
export interface Results {
  readonly sentence: string;
  readonly element: HTMLElement;
}

export function resultsOf(projection: Projection, data: PlacementsData): Results {
  const { years, months, made, title } = data;
  const year = cellsByLine(annualRows(projection));
  const month = cellsByLine(monthlyRows(projection));
  const number = (line: string, m: number): number => month(`${P}.${line}`)[m]?.value ?? Number.NaN;
  const sentence = paybackSentence(
    months,
    month(`${P}.net_so_far`).map(({ value }) => value),
  );
  const last = years.length - 1;
  const net = figureWords(year(`${P}.net`)[last] ?? UNKNOWN, wholePounds);
  const home = figureWords(year(`${P}.local.people`)[last] ?? UNKNOWN, printPeople);
  const source = (): HTMLElement =>
    sourceLine(
      made,
      `assumptions of the scenario “${title}”, as set on this page; the run is that of their starting values`,
    );
  const element = html`<div>
    <p class="headline">${sentence}</p>
    <p>Net saving in ${years[last]}: <b id="net-last-year">${net}</b>. People living at home by ${monthWords(months.at(-1) ?? '')}: <b>${home}</b>.</p>
    ${figure({
      title: `${printPeople(number('closing', months.length - 1))} people are still placed by ${monthWords(months.at(-1) ?? '')}`,
      about: 'People at the end of each month. Fractions are expected values.',
      chart: placedChart(
        months.map((m, i) => ({
          month: m,
          placed: number('closing', i),
          home: number('local.people', i),
          doNothing: number('do_nothing.closing', i),
        })),
      ),
      table: monthTable('People at the end of each month', months, month, PEOPLE, printPeople),
      source: source(),
    })}
    ${figure({
      title: belowTitle(months, month(`${P}.net`)),
      about:
        'Net saving of each month: gross saving less support at home, double running and set-up. Above the line the month saves more than it costs; below, it costs more than it saves.',
      chart: netChart(months.map((m, i) => ({ month: m, net: number('net', i) }))),
      table: monthTable('Net saving by month', months, month, NET),
      source: source(),
    })}
    <h3>Money by year</h3>
    ${yearTable(
      'Placements and repatriation: money by financial year',
      years,
      [
        { heading: 'What placements cost', rows: rows(year, COSTS) },
        {
          heading: 'What it saves, and what it costs',
          rows: rows(year, savings(year(`${P}.block_share`)[0])),
        },
        {
          heading: 'Whose saving it is',
          rows: data.funders.map(({ name, title: funder }) => ({
            label: funder,
            cells: year(`${P}.net.${name}`),
          })),
        },
      ],
      'Line',
    )}
    ${source()}
  </div>`;
  return { sentence: `${sentence} Net saving in ${years[last]}: ${net}.`, element };
}

type Cells = (line: string) => readonly Cell[];
type Named = readonly [line: string, label: string, note?: string];

const PEOPLE: readonly Named[] = [
  ['closing', 'Still placed'],
  ['local.people', 'At home after a placement'],
  ['do_nothing.closing', 'Placed if nothing changes'],
];
const NET: readonly Named[] = [
  ['net', 'Net saving'],
  ['net_so_far', 'Net saving so far'],
];
const COSTS: readonly Named[] = [
  ['do_nothing.cost', 'Cost if nothing changes'],
  ['cost', 'Cost with people brought home'],
];

function savings(blockShare: Cell | undefined): readonly Named[] {
  const block = typeof blockShare?.value === 'number' ? percent(blockShare.value) : 'An unknown share';
  return [
    ['gross', 'Gross saving', `${block} is in block contracts, which do not fall`],
    ['local.cost', 'Support at home'],
    ['double_running', 'Double running', 'both places paid for during the move'],
    ['set_up', 'Set-up of moves'],
    ['net', 'Net saving'],
    ['net_so_far', 'Net saving so far, at the end of the year'],
  ];
}

function rows(cells: Cells, named: readonly Named[]): readonly YearRow[] {
  return named.map(([line, label, note]) => ({
    label,
    ...(note === undefined ? {} : { note }),
    cells: cells(`${P}.${line}`),
    total: line === 'net',
  }));
}

function monthTable(
  caption: string,
  months: readonly string[],
  cells: Cells,
  named: readonly Named[],
  print?: (value: number) => string,
): HTMLElement {
  const body = months.map(
    (month, m) =>
      html`<tr><th scope="row">${monthWords(month)}</th>${named.map(([line]) => figureCell(cells(`${P}.${line}`)[m] ?? UNKNOWN, print))}</tr>`,
  );
  return scrollTable(caption, headRow(['Month', ...named.map(([, label]) => label)]), [
    html`<tbody>${body}</tbody>`,
  ]);
}

function belowTitle(months: readonly string[], net: readonly Cell[]): string {
  const below = net.flatMap(({ value }, m) => (value !== null && value < 0 ? [m] : []));
  const [first] = below;
  const last = below.at(-1);
  if (first === undefined || last === undefined) return 'No month costs more than it saves';
  const end = monthWords(months[last] ?? '');
  if (below.length === 1) return `One month, ${end}, costs more than it saves`;
  return `${below.length} months cost more than they save, the last in ${end}`;
}

function cellsByLine(all: readonly Row[]): Cells {
  const byLine = new Map<string, Cell[]>();
  for (const { line, value, status, unknownLines } of all) {
    const cell: Cell = { value: value === '' ? null : Number(value), status, unknown: unknownLines };
    const cells = byLine.get(line);
    if (cells === undefined) byLine.set(line, [cell]);
    else cells.push(cell);
  }
  return (line) => byLine.get(line) ?? [];
}
