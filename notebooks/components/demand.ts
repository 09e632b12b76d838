import { html } from 'htl';
import type { Demand, DemandData, Led } from '../data/model/demand.js';
import { absent } from './absent.js';
import { type Cell, type Input, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { capital, count, figureWords, percent, shortWords, wholePounds } from './format.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { printPeople, yearTable } from './money-table.js';
import { picture } from './picture.js';
import { statusTag } from './status.js';

const lastOf = (cells: readonly Cell[]): Cell => cells.at(-1) ?? UNKNOWN;
const printIndex = (value: number): string => count(value, 3);

/** People in the first and last year, and the growth between them as the index tells it. */
export function demandWords({ demands, years }: DemandData): string {
  return demands
    .map(({ label, people, index }) => {
      const from = figureWords(people[0] ?? UNKNOWN, count);
      const to = figureWords(lastOf(people), count);
      return `${capital(label)}: ${from} in ${years[0]}, ${to} in ${years.at(-1)}. ${growth(lastOf(index))}.`;
    })
    .join(' ');
}

/** That the plan ends before the picture does, where it does. */
export function horizonWords({ planEnds, years, scenario }: DemandData): string {
  return years.at(-1) === planEnds
    ? 'The years are those of the plan itself.'
    : `The plan itself ends in ${planEnds}. To see what follows, this page runs it on in the scenario “${scenario}”. The plan makes no promise beyond its last year.`;
}

/** People by year, for each kind of need. */
export function peopleFigures(data: DemandData): HTMLElement {
  return html`<div>${data.demands.map((demand) => peopleFigure(data, demand))}</div>`;
}

function peopleFigure({ name, years, made }: DemandData, demand: Demand): HTMLElement {
  const { ref, label, people, index, caseload, population, picture: drawn } = demand;
  const row = (end: string, words: string, cells: readonly Cell[], print: (value: number) => string) => ({
    label: words,
    scenario: name,
    line: `demand.${ref}.${end}`,
    cells,
    print,
  });
  return figure({
    title: growth(lastOf(index)),
    about: html`<span>${label}, mean of each year ${statusTag(lastOf(people).status)}</span>`,
    chart:
      drawn === undefined
        ? absent('How many people there are is unknown, so there is nothing to draw.')
        : picture(drawn),
    table: yearTable(`${label} and the demand index by financial year`, years, [
      {
        rows: [
          row('people', label, people, printPeople),
          row('index', `Demand index, ${years[0]} = 1`, index, printIndex),
          row('caseload', 'In contact with services', caseload, printPeople),
        ],
      },
    ]),
    source: sourceLine(made, `${population.document}; rates by age as listed below`),
  });
}

/** The money of each service that should follow demand, against what would keep pace. */
export function moneyFigures(data: DemandData): HTMLElement {
  const led = data.demands.flatMap((demand) => demand.led);
  if (led.length === 0)
    return absent(
      'The model names no service whose money is to follow this demand, so whether the money keeps pace is unknown.',
    );
  return html`<div>${led.map((one) => html`<div>${moneyFigure(data, one)}<p>${gapWords(data, one)}</p></div>`)}</div>`;
}

function moneyFigure({ name, years, made }: DemandData, led: Led): HTMLElement {
  const { ref, label, line, money, need, shortfall, picture: drawn } = led;
  const row = (of: string, words: string, cells: readonly Cell[]) => ({
    label: words,
    scenario: name,
    line: of,
    cells,
  });
  return figure({
    title: `By ${years.at(-1)} the money for ${label.toLowerCase()} is ${shortWords(lastOf(shortfall))} a year short of demand`,
    about: html`<span>Pounds in each year ${statusTag(lastOf(need).status)}. Solid: as stated in the plan. Broken: run on with prices. The shaded gap is the shortfall.</span>`,
    chart:
      drawn === undefined
        ? absent('Some of this money is unknown, so there is nothing to draw.')
        : picture(drawn),
    table: yearTable(`${label}: money, money that keeps pace, and the shortfall`, years, [
      {
        rows: [
          row(`${ref}.need`, 'Money that keeps pace with demand', need),
          row(line, 'Money in the plan, run on', money),
          { ...row(`${ref}.shortfall`, 'Shortfall', shortfall), total: true },
        ],
      },
    ]),
    source: sourceLine(made, `${made.document}; price factors and rates as listed below`),
  });
}

function gapWords({ years, demands }: DemandData, led: Led): string {
  const caseload = lastOf(demands.find((demand) => demand.led.includes(led))?.caseload ?? []);
  return `The shortfall reaches ${figureWords(lastOf(led.shortfall), wholePounds)} in ${years.at(-1)}. Demand is never cut down to the budget: what the money does not reach is shown. How many of these people are in contact with services is ${figureWords(caseload, count)}.`;
}

/** Where the population stops and a trend takes over. */
export function trendWords({ demands }: DemandData): HTMLElement {
  return html`<div>${demands.map(
    ({ population }) =>
      html`<p>${statusTag('assumed', 'Assumed')} Population is known from ${population.first} to ${population.last}. The months before and after it follow the trend of the two nearest years.</p>`,
  )}</div>`;
}

/** What is assumed and what is missing, in the open; the longer list of published evidence behind a button. */
export function restsOn({ demands }: DemandData): HTMLElement {
  const inputs = demands.flatMap((demand) => demand.inputs);
  const of = (kind: Input['source']['kind']): readonly Input[] =>
    inputs.filter(({ source }) => source.kind === kind);
  const table = (caption: string, rows: readonly Input[]): HTMLElement | string =>
    rows.length === 0
      ? ''
      : inputsTable(
          caption,
          rows.map((input) => inputRow({ ...input, periods: [input.period] })),
        );
  const cited = of('cited');
  const unchecked = cited.filter(
    ({ source }) => source.kind === 'cited' && source.evidence === 'recalled',
  ).length;
  return html`<div>
    ${table('Assumed: ours, with the reason', of('assumed'))}
    ${table('Missing: no document gives it', of('missing'))}
    ${cited.length === 0 ? '' : html`<details class="boxed"><summary>Cited: ${cited.length} figures of published evidence from elsewhere</summary>${table('Cited: published evidence from elsewhere', cited)}</details>`}
    ${unchecked === 0 ? '' : html`<p>Of the cited figures, ${unchecked} are from memory and have not been checked against the publication. They say so in the list.</p>`}
  </div>`;
}

function growth(index: Cell): string {
  if (index.value === null) return 'The growth in the number of people is unknown';
  return `The number of people ${index.value < 1 ? 'falls' : 'grows'} by ${percent(Math.abs(index.value - 1))}`;
}
