import { printMonth, rangeOf, spreadInWords, spreadOf } from '@headroom/engine/browser';
import { html } from 'htl';
import type { Input } from './cell.js';
import { capital, count, monthWords } from './format.js';
import { STATUSES, statusTag } from './status.js';
import { toldWords } from './told.js';
import { valueWords } from './value-words.js';

type Source = Input['source'];

/** Where an input comes from: document and section, the exact words, our reading, or the reason. */
export function sourceWords(source: Source, of: Ranged = {}): HTMLElement {
  switch (source.kind) {
    case 'assumed':
      return html`<div>${source.reason}${rangeWords(source, of)}</div>`;
    case 'missing':
      return html`<div>${source.why}</div>`;
    case 'local':
      return html`<div>${source.note}${rangeWords(source, of)}</div>`;
    case 'stated':
    case 'read':
    case 'cited':
      return html`<div>
        ${source.quote === undefined ? '' : html`<q>${source.quote}</q>`}
        ${source.reading === undefined ? '' : html`<span class="note-line">${source.reading}</span>`}
        <span class="note-line">${[source.document, source.section].filter(Boolean).join(', ')}.${
          source.kind === 'cited' && source.evidence === 'recalled'
            ? html` <b>From memory: not yet checked against the publication.</b>`
            : ''
        }${source.kind === 'cited' && source.evidence === 'seen' ? ' Checked against the publication.' : ''}${rangeWords(source, of)}</span>
      </div>`;
  }
}

/** The unit and label of what is told, so that a range is printed as its figure is. */
interface Ranged {
  readonly unit?: string;
  readonly label?: string;
}

/** Between which figures or months a figure may lie, and how it is spread, where its source says so. */
function rangeWords(source: Source, { unit = '', label = '' }: Ranged): string {
  const { low, high } = rangeOf(source) ?? {};
  const print = (end: number): string => {
    if (isDated(source)) return monthWords(printMonth(end));
    const words = valueWords({ value: String(end), unit, label });
    return typeof words === 'string' ? words : count(end, 4);
  };
  const spread = spreadOf(source);
  const spreadWords = spread === undefined ? '' : ` ${capital(spreadInWords(spread))}.`;
  if (low !== undefined && high !== undefined) return ` Range ${print(low)} to ${print(high)}.${spreadWords}`;
  if (low !== undefined) return ` At least ${print(low)}.${spreadWords}`;
  if (high !== undefined) return ` At most ${print(high)}.${spreadWords}`;
  return spreadWords;
}

function isDated(source: Source): boolean {
  return source.kind === 'assumed' && (source.earliest !== undefined || source.latest !== undefined);
}

/** The status of an input: what kind of source it has, or that it is unknown and why. */
export function inputStatus({
  value,
  status,
  source,
}: Pick<Input, 'value' | 'status' | 'source'>): HTMLElement {
  if (value !== '' && source.kind !== 'missing') return statusTag(source.kind);
  const why = status in STATUSES ? '' : html`<span class="note-line">${toldWords(status)}</span>`;
  return html`<span>${statusTag('unknown')}${why}</span>`;
}
