import { html } from 'htl';
import { isPart, partWord, shortPounds, unknownLines } from '../format.js';
import { type Beside, setText } from './view.js';

/** One bar: what it is, and its figure now and before. */
export interface Bar extends Beside {
  readonly label: string;
}

/** Bars under a heading. */
export interface BarGroup {
  readonly label: string;
  readonly bars: readonly Bar[];
}

interface BarElements {
  readonly bar: HTMLElement;
  readonly tick: HTMLElement;
  readonly gap: HTMLElement;
  readonly words: Element;
}

/**
 * Bars from nought on one scale, changed in place as figures change. A mark shows where each stood before. What is unknown is a hatched
 * piece of one size with its count, never a bar of no length.
 */
export function barChart(name: string): {
  readonly element: HTMLElement;
  readonly update: (groups: readonly BarGroup[]) => void;
} {
  const element = html`<div class="explorer-bars" role="img" aria-label=${`${name}. The figures are in the table below.`}></div>`;
  let shape = '';
  let rows: readonly BarElements[] = [];
  const build = (groups: readonly BarGroup[]): void => {
    const made: BarElements[] = [];
    element.replaceChildren(
      ...groups.map(({ label, bars }) => {
        const drawn = bars.map((one) => {
          const bar = html`<span class="explorer-bar"></span>`;
          const tick = html`<span class="explorer-tick"></span>`;
          const gap = html`<span class="bar-gap" hidden></span>`;
          const words = html`<span class="explorer-bar-words"></span>`;
          made.push({ bar, tick, gap, words });
          return html`<div class="explorer-bar-row"><span class="bar-year">${one.label}</span><span class="explorer-track">${bar}${tick}</span><span class="explorer-bar-end">${gap}${words}</span></div>`;
        });
        return html`<div class="explorer-bar-group"><div class="bar-label">${label}</div><div>${drawn}</div></div>`;
      }),
    );
    rows = made;
  };
  return {
    element,
    update: (groups) => {
      const wanted = JSON.stringify(groups.map(({ label, bars }) => [label, bars.map((bar) => bar.label)]));
      if (wanted !== shape) {
        shape = wanted;
        build(groups);
      }
      const all = groups.flatMap(({ bars }) => bars);
      const values = all.flatMap(({ now, before }) => [now.value ?? 0, before?.value ?? 0]);
      const least = Math.min(0, ...values);
      const width = Math.max(1, ...values) - least || 1;
      const at = (value: number): number => ((value - least) / width) * 100;
      all.forEach(({ now, before }, i) => {
        const row = rows[i];
        if (row === undefined) return;
        const value = now.value ?? 0;
        place(row.bar, at(Math.min(0, value)), (Math.abs(value) / width) * 100);
        row.bar.className = value < 0 ? 'explorer-bar below' : 'explorer-bar';
        row.bar.hidden = now.value === null || now.value === 0;
        const moved = before !== undefined && before.value !== null && before.value !== now.value;
        row.tick.hidden = !moved;
        if (moved) row.tick.style.left = `${at(before.value ?? 0)}%`;
        row.gap.hidden = now.unknown === 0;
        setText(row.words, barWords(now));
      });
    },
  };
}

function place(element: HTMLElement, left: number, width: number): void {
  element.style.left = `${left}%`;
  element.style.width = `${width}%`;
}

export function barWords(now: Beside['now']): string {
  if (now.value === null) return now.unknown > 1 ? `unknown, ${unknownLines(now.unknown)}` : 'unknown';
  const part = isPart(now) ? `${partWord(now)} ` : '';
  return `${part}${shortPounds(now.value)}${now.unknown > 0 ? `, ${unknownLines(now.unknown)}` : ''}`;
}
