import { type Explained, type FigureAt, headOf, type Step } from '@headroom/engine/live';
import { html } from 'htl';
import { pounds } from '../format.js';

/** Of a plain sum in pounds: that its parts come to it, to the penny. */
export function sumWords(
  of: Explained,
  at: FigureAt,
  { parts, unit, figure, period }: Step,
): HTMLElement | string {
  const code = of.graph.codes[at.line];
  if (unit !== 'GBP' || code?.op !== 'sum' || code.over !== 'month' || figure.value === 'unknown') return '';
  const heads = parts.map((part) => headOf(of, part));
  const pennies = heads.reduce(
    (sum, head) => sum + (head.figure.value === 'unknown' ? 0 : Math.round(head.figure.value * 100)),
    0,
  );
  const ties = heads.every((head) => head.period === period) && pennies === Math.round(figure.value * 100);
  if (!ties) return '';
  const these = heads.length === 1 ? 'This part comes' : `These ${heads.length} parts add up`;
  const known = `What is known of ${heads.length === 1 ? 'this part comes' : `these ${heads.length} parts adds up`}`;
  return html`<p class="explain-small">${figure.known === 'all' ? these : known} to ${pounds(figure.value)}.</p>`;
}

/** Lines that the formula names, but that had no part in this figure, such as the other branch of an “if”. */
export function notRead(of: Explained, { formula = '', parts, line }: Step): HTMLElement | string {
  const read = new Set(parts.map((part) => of.graph.lines[part.line]?.name));
  const names = new Set(
    formula.replace(/"[^"]*"/g, '').match(/[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+/g) ?? [],
  );
  const labels = [...names].flatMap((name) => {
    const place = of.graph.lineNamed(name);
    const label = place === undefined ? undefined : of.graph.lines[place]?.label;
    return label === undefined || read.has(name) || name === line ? [] : [label];
  });
  return labels.length === 0
    ? ''
    : html`<p class="explain-small">Named, but with no part in this figure: ${labels.join('; ')}.</p>`;
}
