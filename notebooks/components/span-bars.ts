import { html } from 'htl';
import { type FigureOf, showing } from './explain/figure-of.js';
import { styled } from './styled.js';

/** A stretch of a row, from one value to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** `wide` and `middle` lie one on the other: most draws, and the middle half of them. */
  readonly tone: 'total' | 'more' | 'less' | 'wide' | 'middle';
}

/** One row: what it is, its figure in words, and its stretches on the scale that all rows share. */
export interface SpanRow {
  readonly label: string;
  readonly words: string;
  /** A few words under the label. */
  readonly note?: string;
  readonly stretches: readonly Stretch[];
  /** The figure that a click on the row explains. */
  readonly of?: FigureOf | undefined;
}

/**
 * Rows of bars that begin and end anywhere on one scale, such as a waterfall or a tornado. A rule marks the value that all are
 * measured from. Made of text and boxes, so that it wraps, prints and can be enlarged.
 */
export function spanBars(name: string, rows: readonly SpanRow[], base: number): HTMLElement {
  const ends = [base, ...rows.flatMap(({ stretches }) => stretches.flatMap(({ from, to }) => [from, to]))];
  const least = Math.min(...ends);
  const most = Math.max(...ends);
  const width = most - least || 1;
  const at = (value: number): string => `${(((value - least) / width) * 100).toFixed(3)}%`;
  return html`<div class="spans" role="img" aria-label=${`${name}. ${rows.map(({ label, words }) => `${label}: ${words}.`).join(' ')}`}>
    ${rows.map(({ label, words, note, stretches, of }) =>
      showing(
        html`<div class="span-row">
        <div class="span-words"><span>${label}${note === undefined ? '' : html`<span class="note-line">${note}</span>`}</span><b>${words}</b></div>
        <div class="span-track">
          ${styled(html`<span class="span-base"></span>`, { left: at(base) })}
          ${stretches.map(({ from, to, tone }) =>
            styled(html`<span class=${`span span-${tone}`}></span>`, {
              left: at(Math.min(from, to)),
              width: at(least + Math.abs(to - from)),
            }),
          )}
        </div>
      </div>`,
        of,
      ),
    )}
  </div>`;
}
