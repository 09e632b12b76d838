import { html } from 'htl';
import type { DementiaData } from '../data/model/dementia.js';
import { type Cell, type Input, UNKNOWN } from './cell.js';
import { figure, sourceLine } from './figure.js';
import { count, figureWords, percent, shortWords, wholePounds } from './format.js';
import { inputRow, inputsTable } from './inputs-table.js';
import { printPeople, yearTable } from './money-table.js';
import { needChart } from './need-chart.js';
import { peopleChart } from './people-chart.js';
import { statusTag } from './status.js';

const NEED = 'demand.dementia.dementia_services';
const ofLine = (scenario: string, line: string) => ({ scenario, line });
const lastOf = (cells: readonly Cell[]): Cell => cells.at(-1) ?? UNKNOWN;
const printIndex = (value: number): string => count(value, 3);

/** People in the first and last year, and the growth between them as the index tells it. */
export function peopleWords({ people, index, years }: DementiaData): string {
  const [first] = people;
  const from = first === undefined ? 'unknown' : figureWords(first, count);
  return `In ${years[0]} about ${from} people in Worcestershire have dementia; in ${years.at(-1)} about ${figureWords(lastOf(people), count)}. ${growth(lastOf(index))}.`;
}

export function peopleFigure({ name, people, index, years, made, population }: DementiaData): HTMLElement {
  return figure({
    title: growth(lastOf(index)),
    about: html`<span>People with dementia in Worcestershire, mean of each year ${statusTag(lastOf(people).status)}</span>`,
    chart: peopleChart('People with dementia by financial year', years, people),
    table: yearTable('People with dementia and the demand index by financial year', years, [
      {
        rows: [
          {
            label: 'People with dementia',
            ...ofLine(name, 'demand.dementia.people'),
            cells: people,
            print: printPeople,
          },
          {
            label: `Demand index, ${years[0]} = 1`,
            ...ofLine(name, 'demand.dementia.index'),
            cells: index,
            print: printIndex,
          },
        ],
      },
    ]),
    source: sourceLine(made, `${population.document}; rates by age as listed below`),
  });
}

export function moneyFigure(data: DementiaData): HTMLElement {
  const { name, years, money, need, shortfall, prices, made } = data;
  return figure({
    title: `By ${years.at(-1)} dementia money is ${shortWords(lastOf(shortfall))} a year short of demand`,
    about: html`<span>Pounds in each year ${statusTag(lastOf(need).status)}. Solid: as stated in the plan. Broken: run on with prices. The shaded gap is the shortfall.</span>`,
    chart: needChart(data),
    table: yearTable('Dementia money, money that keeps pace, and the shortfall', years, [
      {
        rows: [
          { label: 'Money that keeps pace with demand', ...ofLine(name, `${NEED}.need`), cells: need },
          {
            label: 'Dementia money in the plan, run on',
            ...ofLine(name, 'investment.dementia'),
            cells: money,
          },
          { label: 'Shortfall', ...ofLine(name, `${NEED}.shortfall`), cells: shortfall, total: true },
          {
            label: `Price index, ${years[0]} = 1`,
            ...ofLine(name, 'price.index'),
            cells: prices,
            print: printIndex,
          },
        ],
      },
    ]),
    source: sourceLine(made, `${made.document}; price factors and rates as listed below`),
  });
}

export function gapWords({ years, shortfall, caseload }: DementiaData): string {
  return `The shortfall reaches ${figureWords(lastOf(shortfall), wholePounds)} in ${years.at(-1)}. Demand is never cut down to the budget: what the money does not reach is shown. How many of these people are in contact with services is ${figureWords(lastOf(caseload))}.`;
}

/** Where the population stops and a trend takes over. */
export function trendWords({ population }: DementiaData): HTMLElement {
  return html`<span>${statusTag('assumed', 'Assumed')} Population is known from ${population.first} to ${population.last}. The months before and after it follow the trend of the two nearest years.</span>`;
}

/** What is assumed and what is missing, in the open; the longer list of published evidence behind a button. */
export function restsOn({ inputs }: DementiaData): HTMLElement {
  const of = (kind: Input['source']['kind']): readonly Input[] =>
    inputs.filter(({ source }) => source.kind === kind);
  const table = (caption: string, rows: readonly Input[]): HTMLElement =>
    inputsTable(
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
    <details class="boxed"><summary>Cited: ${cited.length} figures of published evidence from elsewhere</summary>${table('Cited: published evidence from elsewhere', cited)}</details>
    ${unchecked === 0 ? '' : html`<p>Of the cited figures, ${unchecked} are from memory and have not been checked against the publication. They say so in the list.</p>`}
  </div>`;
}

function growth(index: Cell): string {
  if (index.value === null) return 'The growth in the number of people is unknown';
  return `The number of people ${index.value < 1 ? 'falls' : 'grows'} by ${percent(Math.abs(index.value - 1))}`;
}
