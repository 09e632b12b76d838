import { html } from 'htl';
import type { Home, PlacementGroup, PlacementLine, PlacementsData } from '../data/model/placements.js';
import { absent } from './absent.js';
import { type Cell, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { capital, figureWords, monthWords, wholePounds } from './format.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { figureCell, printPeople, yearTable } from './money-table.js';
import { paybackSentence } from './payback.js';
import { picture } from './picture.js';
import { headRow, scrollTable } from './table.js';

const lastOf = (cells: readonly Cell[] | undefined): Cell => cells?.at(-1) ?? UNKNOWN;
const lineOf = (lines: readonly PlacementLine[], end: string): readonly Cell[] | undefined =>
  lines.find(({ line }) => line.endsWith(`.${end}`))?.cells;

/** What the plan says of placements, and what nobody can work out from it. */
export function placementsWords({ groups, years }: PlacementsData): string {
  const told = groups.map(({ label, plan, missing }) => {
    const budget = lineOf(plan, 'budget')?.[0];
    const money = budget === undefined ? '' : ` The budget of ${years[0]} is ${figureWords(budget)}.`;
    return `${label}: what bringing people home would save is ${figureWords(lastOf(lineOf(plan, 'net')))} in the plan, for the document does not give ${missing.length} of the figures it takes.${money}`;
  });
  return told.join(' ');
}

/** The plan's own figures: budgets, and gaps. */
export function planTables({ groups, years, made }: PlacementsData): HTMLElement {
  return html`<div>${groups.map(({ label, plan, missing }) => {
    const rows = plan.map(({ line, label: words, cells }) => ({
      line,
      label: capital(words),
      cells,
      scenario: 'plan',
    }));
    return html`<div>${yearTable(`${label} in the plan itself`, years, [{ rows }])}
      <details class="boxed"><summary>${missing.length} figures that are missing</summary>${inputsTable(
        `${label}: figures the document does not give`,
        missing.map((input) => inputRow({ ...input, periods: [input.period] })),
      )}</details></div>`;
  })}${sourceLine(made)}</div>`;
}

/** For each kind of placement, the scenario in which people are brought home. */
export function homeFigures(data: PlacementsData): HTMLElement {
  return html`<div>${data.groups.map((group) => homeOf(data, group))}</div>`;
}

function homeOf({ made }: PlacementsData, { label, home }: PlacementGroup): HTMLElement {
  if (home === undefined)
    return html`<section><h3>${label}</h3>${absent('In no scenario are people brought home at a saving that is known.')}</section>`;
  const { scenario, title, about, years, months, lines, net, soFar, closing } = home;
  const payback =
    soFar.length === 0
      ? ''
      : html`<p class="headline">${paybackSentence(
          months,
          soFar.map(({ value }) => value),
        )}</p>`;
  const source = (): HTMLElement => sourceLine(made, `assumptions of the scenario “${title}”`);
  const link = `../explorer.html#model=${made.model}&scenario=${scenario}`;
  return html`<section>
    <h3>${label}</h3>
    ${payback}
    <p>Net saving in ${years.at(-1)}: <b>${figureWords(lastOf(lineOf(lines, 'net')), wholePounds)}</b>. ${about}</p>
    <p><a href=${link}>Try other figures in the explorer</a>.</p>
    ${figure({
      title: `${figureWords(lastOf(closing), printPeople)} people are still placed by ${monthWords(months.at(-1) ?? '')}`,
      about: 'People at the end of each month. Fractions are expected values.',
      chart: picture(home.people),
      table: monthTable(`${label}: people at the end of each month`, home, PEOPLE, printPeople),
      source: source(),
    })}
    ${figure({
      title: belowTitle(months, net),
      about:
        'Net saving of each month: gross saving less support at home, double running and set-up. Above the line the month saves more than it costs; below, it costs more than it saves.',
      chart: picture(home.saving),
      table: monthTable(`${label}: net saving by month`, home, NET),
      source: source(),
    })}
    ${yearTable(`${label}: money by financial year in “${title}”`, years, [
      {
        rows: lines.map(({ line, label: words, cells }) => ({
          line,
          scenario,
          label: capital(words),
          cells,
          total: line.endsWith('.net'),
        })),
      },
    ])}
    ${source()}
  </section>`;
}

type Monthly = readonly (readonly [key: 'closing' | 'atHome' | 'doNothing' | 'net', label: string])[];
const PEOPLE: Monthly = [
  ['closing', 'Still placed'],
  ['atHome', 'At home after a placement'],
  ['doNothing', 'Placed if nothing changes'],
];
const NET: Monthly = [['net', 'Net saving']];

function monthTable(
  caption: string,
  home: Home,
  columns: Monthly,
  print?: (value: number) => string,
): HTMLElement {
  const body = home.months.map(
    (month, m) =>
      html`<tr><th scope="row">${monthWords(month)}</th>${columns.map(([key]) => figureCell(home[key][m] ?? UNKNOWN, print))}</tr>`,
  );
  return scrollTable(caption, headRow(['Month', ...columns.map(([, label]) => label)]), [
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
