import { html } from 'htl';
import { capital, count, percent, shortPounds } from '../format.js';
import { styled } from '../styled.js';
import { headRow, scrollTable } from '../table.js';
import type { ChanceJob, ChanceNews, DrawnFigure, DrawnGoal } from './chance-job.js';
import { panel } from './panel.js';
import { printerOf } from './units.js';

/** How long nothing must move before draws begin. */
const REST = 300;

/** How likely it is: draws in a worker, begun anew whenever something has moved and come to rest. */
export interface ChancePanel {
  readonly element: HTMLElement;
  /** Something moved: what is under way is of no use any more. */
  readonly moved: (job: () => ChanceJob) => void;
  readonly close: () => void;
}

export function chancePanel(): ChancePanel {
  const goals = html`<div class="explorer-chances"></div>`;
  const progress = html`<p class="explorer-progress"></p>`;
  const { element, say, table } = panel(
    'chance',
    'How likely is it?',
    'The inputs that have a range are drawn many times, all together. What you have moved to one figure is taken to be sure. The same settings always give the same chance.',
    [goals, progress],
  );
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
  };
  const show = (news: ChanceNews): void => {
    element.classList.remove('is-stale');
    if (news.kind === 'cannot') {
      say(`There is no chance to tell. ${news.why}`);
      goals.replaceChildren();
      progress.textContent = '';
      table(() => html`<p>Nothing was drawn.</p>`);
      return;
    }
    const known = news.goals.filter(({ chance }) => chance !== null);
    say(sentence(news.goals, news.draws));
    goals.replaceChildren(
      ...known.map((goal) => chanceBar(goal)),
      ...news.figures.filter(lastOf(news.figures)).map(rangeLine),
    );
    progress.textContent = `${count(news.draws)} draws of ${count(news.inputs)} uncertain ${news.inputs === 1 ? 'input' : 'inputs'}.${news.next === undefined ? '' : ` ${count(news.next)} draws are under way.`}`;
    element.dataset.draws = String(news.draws);
    table(() => chanceTable(news.goals, news.figures, news.draws));
  };
  return {
    element,
    moved: (job) => {
      stop();
      element.classList.add('is-stale');
      delete element.dataset.draws;
      progress.textContent = 'Drawing begins when nothing moves.';
      timer = setTimeout(() => {
        progress.textContent = 'Drawing: the first 200 draws are under way.';
        worker = new Worker(import.meta.resolve('./chance-worker.js'), { type: 'module' });
        worker.addEventListener('message', (event: MessageEvent<ChanceNews>) => show(event.data));
        worker.addEventListener('error', () =>
          show({ kind: 'cannot', why: 'This browser cannot draw in the background.' }),
        );
        worker.postMessage(job());
      }, REST);
    },
    close: stop,
  };
}

function sentence(goals: readonly DrawnGoal[], draws: number): string {
  const known = goals.filter(({ chance }) => chance !== null);
  const [least] = [...known].sort((a, b) => (a.chance ?? 0) - (b.chance ?? 0));
  if (goals.length === 0) return 'The model names no envelope and no target, so there is nothing to meet.';
  if (least?.chance === undefined || least.chance === null)
    return 'Whether an envelope or a target is met is unknown: a figure in each of them is unknown.';
  const met = `${count(Math.round(least.chance * draws))} of ${count(draws)} draws`;
  return known.length === 1
    ? `${least.goal}, ${least.period}: in ${met}.`
    : `The least likely of ${known.length}: ${least.goal}, ${least.period}: in ${met}.`;
}

function chanceBar({ goal, period, chance }: DrawnGoal): HTMLElement {
  const share = chance ?? 0;
  return html`<div class="explorer-chance"><span>${goal}, ${period}</span><b>${chanceWords(share)}</b><span class="explorer-track" aria-hidden="true">${styled(html`<span class="explorer-bar"></span>`, { left: '0%', width: `${share * 100}%` })}</span></div>`;
}

/** All or none of the draws is no certainty. */
function chanceWords(share: number): string {
  if (share === 1) return 'in every draw';
  if (share === 0) return 'in no draw';
  return share < 0.01 ? 'below 1%' : share > 0.99 ? 'above 99%' : percent(share);
}

function lastOf(figures: readonly DrawnFigure[]): (figure: DrawnFigure) => boolean {
  const last = new Map(figures.map((figure) => [figure.line, figure.period]));
  return ({ line, period, spread }) => spread !== null && spread.p95 > spread.p5 && last.get(line) === period;
}

function rangeLine({ label, period, unit, spread }: DrawnFigure): HTMLElement {
  const print = unit === 'GBP' ? shortPounds : printerOf(unit);
  return html`<p class="explorer-range"><b>${capital(label)}</b>, ${period}: between ${print(spread?.p5 ?? 0)} and ${print(spread?.p95 ?? 0)} in 9 of 10 draws.</p>`;
}

function chanceTable(
  goals: readonly DrawnGoal[],
  figures: readonly DrawnFigure[],
  draws: number,
): HTMLElement {
  const shown = figures.filter(({ spread }) => spread !== null);
  return html`<div>
    ${scrollTable(`Chances, ${count(draws)} draws`, headRow(['What is to be met', 'Year', 'Chance'], 2), [
      html`<tbody>${goals.map(({ goal, period, chance }) => html`<tr><th scope="row">${goal}</th><td>${period}</td>${chance === null ? html`<td class="number gap">unknown</td>` : html`<td class="number"><data value=${chance}>${percent(chance, 1)}</data></td>`}</tr>`)}</tbody>`,
    ])}
    ${scrollTable(
      `Ranges, ${count(draws)} draws`,
      headRow(['Line', 'Year', '5 of 100 draws are below', 'Half are below', '5 of 100 are above'], 2),
      [
        html`<tbody>${shown.map(({ label, unit, period, spread }) => html`<tr><th scope="row">${capital(label)}</th><td>${period}</td>${[spread?.p5, spread?.p50, spread?.p95].map((x) => html`<td class="number">${printerOf(unit)(x ?? 0)}</td>`)}</tr>`)}</tbody>`,
      ],
    )}
  </div>`;
}
