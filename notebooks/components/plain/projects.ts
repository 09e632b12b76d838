import { html } from 'htl';
import { figureWords, wholePounds } from '../format.js';
import { lastOf, type View } from '../plan-view.js';

/** The schemes of a programme by name, each with what it saves in the last year where that is known. */
export function projectsList(view: View, programme: string): HTMLElement {
  const { programmes, schemes } = view.data.savings;
  const title = programmes.find(({ ref }) => ref === programme)?.title;
  const own = schemes.filter((scheme) => scheme.programme === title);
  return html`<ul>${own.map((scheme) => {
    const saved = lastOf(view, scheme.rows, 'plan');
    const words = saved.value === null ? 'what it saves is unknown' : figureWords(saved, wholePounds);
    return html`<li>${scheme.title}: ${words}</li>`;
  })}</ul>`;
}
