import { html } from 'htl';
import type { ScenariosData } from '../data/model/scenarios.js';
import { absent } from './absent.js';
import { capital } from './format.js';
import { roundIn } from './tornado.js';
import { waterfallFigure } from './waterfall.js';

/** What each scenario changes in its headline, cause by cause; each adds up to the penny. */
export function scenarioCauses({ compared, made }: ScenariosData): HTMLElement {
  return html`<div>${compared.map(({ scenario, from, titles: [before, after], answer }) => {
    const heading = html`<h3 id=${`from-${scenario}`}>${after}</h3>`;
    if (answer?.waterfall == null)
      return html`<section>${heading}${absent(`No line in pounds that differs is known both here and in “${before}”, so no difference can be told.`)}</section>`;
    const { label, figure, unit, waterfall } = answer;
    const by = waterfall.end - waterfall.start;
    const title = `${capital(label)} in ${figure.period}: ${by < 0 ? 'down' : 'up'} ${roundIn(Math.abs(by), unit)} on “${before}”`;
    return html`<section>${heading}${waterfallFigure(answer, [before, after], title, made, [from, scenario])}</section>`;
  })}</div>`;
}
