import { html } from 'htl';
import { count, monthWords, percent, pounds } from './format.js';

/** The value of an input with its unit, or the way it is worked out. */
export function valueWords({
  value,
  unit,
  label,
}: {
  value: string;
  unit: string;
  label: string;
}): string | HTMLElement {
  const number = Number(value);
  if (unit === 'date') return monthWords(value);
  if (Number.isNaN(number)) return html`<span class="formula">worked out as <code>${value}</code></span>`;
  switch (unit) {
    case 'GBP':
      return pounds(number);
    case 'GBP/people':
      return `${pounds(number)} a person`;
    case 'GBP/people/week':
      return `${pounds(number)} a person a week`;
    case 'people':
      return `${count(number, 2)} people`;
    case 'month':
      return `${count(number)} months`;
    case 'week':
      return `${count(number)} weeks`;
    default:
      // Plain numbers that are parts of a whole read better as percentages.
      return /share|rate|uplift/i.test(label) ? percent(number, 1) : count(number, 4);
  }
}
