import { html, svg } from 'htl';
import type { Programme, Scheme } from '../data/plan/plan-data.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { sourceLine } from './figure.js';
import { count, monthName, percent } from './format.js';
import { lastOf, rowOf, type View } from './plan-view.js';
import { rowCell } from './row-cell.js';
import { headRow, scrollTable } from './table.js';

/** Where a saving stands. */
export type Rating = 'green' | 'amber' | 'red' | 'unknown';

/** A scheme at least this sure is green; one below the second is red. Ours: the documents give no measure. */
const SURE = 0.75;
const DOUBTFUL = 0.5;

interface Look {
  readonly word: string;
  readonly means: string;
  readonly shape: () => SVGElement;
}

/** Each rating has a word and a shape, so that nothing hangs on its colour. */
const RATINGS: Readonly<Record<Rating, Look>> = {
  green: {
    word: 'Green',
    means: `A programme whose schemes meet its target even after risk; a scheme that is at least ${percent(SURE)} sure.`,
    shape: () => svg`<circle cx="7" cy="7" r="6" fill="currentColor" />`,
  },
  amber: {
    word: 'Amber',
    means: `A programme whose schemes meet its target, but not after risk; a scheme that is ${percent(DOUBTFUL)} to ${percent(SURE)} sure.`,
    shape: () => svg`<path d="M7 1 13.5 13H.5z" fill="currentColor" />`,
  },
  red: {
    word: 'Red',
    means: `A programme whose schemes fall short of its target; a scheme that is less than ${percent(DOUBTFUL)} sure.`,
    shape: () => svg`<path d="M4.2 1h5.6L13 4.2v5.6L9.8 13H4.2L1 9.8V4.2z" fill="currentColor" />`,
  },
  unknown: {
    word: 'Cannot be rated',
    means: 'The target or the saving is unknown, so nobody can say.',
    shape: () =>
      svg`<rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.5" />`,
  },
};

interface Rated {
  readonly rating: Rating;
  /** Why, in a few words. */
  readonly why: string;
}

/** Where a programme stands in the last year: read from its gap before and after risk. */
export function programmeRating(view: View, { rows }: Pick<Programme, 'rows'>): Rated {
  const [target, gap, afterRisk] = ['target', 'gap', 'gap_after_risk'].map((key) => lastOf(view, rows, key));
  if (target?.value == null) return { rating: 'unknown', why: 'no target known' };
  if (gap?.value == null || gap.unknown > 0)
    return { rating: 'unknown', why: 'what schemes bring is unknown' };
  if (gap.value > 0) return { rating: 'red', why: 'short of the target' };
  if (afterRisk?.value == null || afterRisk.unknown > 0)
    return { rating: 'unknown', why: 'the risk is unknown' };
  if (afterRisk.value > 0) return { rating: 'amber', why: 'short after risk' };
  return { rating: 'green', why: 'target met after risk' };
}

/** Where a scheme stands: read from how sure it is, once its saving is known. */
export function schemeRating(view: View, { rows }: Pick<Scheme, 'rows'>): Rated {
  const [plan, start, sure] = ['plan', 'start', 'confidence'].map((key) => lastOf(view, rows, key));
  if (plan?.value == null) return { rating: 'unknown', why: 'saving unknown' };
  if (sure?.value == null) return { rating: 'unknown', why: 'how sure is unknown' };
  const from = start?.value == null ? '' : `, from ${monthName(start.value)}`;
  const why = `${percent(sure.value)} sure${from}`;
  if (sure.value >= SURE) return { rating: 'green', why };
  return { rating: sure.value >= DOUBTFUL ? 'amber' : 'red', why };
}

/** The shape and the word of a rating, and why. */
export function ratingTag({ rating, why }: Rated): HTMLElement {
  const { word, shape } = RATINGS[rating];
  return html`<span class=${`rating rating-${rating}`}>${ratingShape(shape)}<span><b>${word}</b><span class="note-line">${why}</span></span></span>`;
}

function ratingShape(shape: () => SVGElement): SVGElement {
  return svg`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${shape()}</svg>`;
}

/** How many programmes are green, amber, red, and beyond rating. */
export function ratingsWords(view: View): string {
  const ratings = view.data.savings.programmes.map((programme) => programmeRating(view, programme).rating);
  const of = (wanted: Rating): number => ratings.filter((rating) => rating === wanted).length;
  const parts = (['green', 'amber', 'red'] as const).map((rating) => `${count(of(rating))} ${rating}`);
  const programmes = ratings.length === 1 ? 'one programme' : `${count(ratings.length)} programmes`;
  return `Of ${programmes}, in ${view.years.at(-1)}: ${parts.join(', ')}, and ${count(of('unknown'))} that cannot be rated.`;
}

const COLUMNS = [
  ['target', 'Target'],
  ['identified', 'Found in schemes'],
  ['unidentified', 'Still to find'],
  ['underlying', 'Recurs in a full year'],
] as const;

/** Each programme with its owner, its rating, and its figures of the last year. */
export function ratingsTable(view: View): HTMLElement {
  const rows = view.data.savings.programmes.map(
    (programme) => html`<tr>
      <th scope="row">${explainLabel(programme.title, figureOf(rowOf(programme, 'plan')?.line, view.years.at(-1)))}<span class="note-line">${programme.owner === '' ? 'Owner not named' : `Owner: ${programme.owner}`}</span></th>
      <td>${ratingTag(programmeRating(view, programme))}</td>
      ${COLUMNS.map(([key]) => rowCell(view, rowOf(programme, key)))}</tr>`,
  );
  return html`<div>${scrollTable(
    `Programmes of savings in ${view.years.at(-1)}`,
    headRow(['Programme', 'Where it stands', ...COLUMNS.map(([, name]) => name)], 2),
    [html`<tbody>${rows}</tbody>`],
    'programmes',
  )}${sourceLine(view.data.made)}</div>`;
}

/** What each rating means. */
export function ratingKey(): HTMLElement {
  const rows = Object.values(RATINGS).map(
    ({ word, means, shape }) => html`<div><dt>${ratingShape(shape)} ${word}</dt><dd>${means}</dd></div>`,
  );
  return html`<details class="boxed"><summary>What red, amber and green mean here</summary><dl class="glossary">${rows}</dl></details>`;
}
