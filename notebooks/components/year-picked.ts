import { html } from 'htl';
import { freshId } from './ids.js';

/** A table of one year, with a choice of the year above it; the last one first. */
export function yearPicked(
  what: string,
  years: readonly string[],
  table: (year: number) => HTMLElement,
): HTMLElement {
  const id = freshId('year');
  const last = years.length - 1;
  const select = html`<select id=${id}>${years.map(
    (year, i) => html`<option value=${i} selected=${i === last}>${year}</option>`,
  )}</select>` as HTMLSelectElement;
  const place = html`<div>${table(last)}</div>`;
  const said = html`<p class="unseen" role="status"></p>`;
  select.addEventListener('input', (event) => {
    // The page listens for a choice of scenario in the same way.
    event.stopPropagation();
    const year = Number(select.value);
    place.replaceChildren(table(year));
    said.textContent = `${what}: ${years[year] ?? ''}.`;
  });
  return html`<div>
    <div class="year-picker"><label for=${id}>${what} in</label>${select}</div>
    ${said}${place}
  </div>`;
}
