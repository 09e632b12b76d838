import { html } from 'htl';
import { capital, figureWords } from '../format.js';
import { statusTag } from '../status.js';
import { signed } from './figures-table.js';
import type { Session } from './session.js';
import type { Names } from './spend-panel.js';
import { printerOf } from './units.js';
import { type Beside, beside, differenceOf, type Readings, setText, type View } from './view.js';

/** The figures told first, each now, before, and what they differ by. */
export function headlineView(
  session: Session,
  year: () => number,
  names: () => Names,
): View & {
  readonly words: () => string;
} {
  const lines = headlineLines(session);
  const cards = lines.map((place) => card(session, place));
  let said = '';
  const element = html`<div class="explorer-headlines" role="group" tabindex="0" aria-label="Headline figures">${cards.map((one) => one.element)}</div>`;
  return {
    element,
    words: () => said,
    update: (readings: Readings) => {
      const at = year();
      const told = cards.map((one, i) => one.update(beside(readings, lines[i] ?? 0, at), at, names().before));
      said = told.slice(0, 2).join(' ');
    },
  };
}

export function headlineLines({ graph, model }: Session): readonly number[] {
  return model.info.explore.headlines.flatMap((name) => graph.lineNamed(name) ?? []).slice(0, 6);
}

function card({ graph, years, scenario }: Session, place: number) {
  const line = graph.lines[place];
  const print = printerOf(line?.unit ?? '1');
  const label = capital(line?.label ?? '');
  const now = html`<data class="headline-now"></data>` as HTMLDataElement;
  const was =
    html`<data data-line=${line?.name ?? ''} data-scenario=${scenario.name}></data>` as HTMLDataElement;
  const difference = html`<data class="headline-difference"></data>` as HTMLDataElement;
  const before = html`<span></span>`;
  const status = html`<span></span>`;
  const gap = html`<span class="bar-gap" hidden></span>`;
  let shape = '';
  const element = html`<div class="headline-card" data-headline=${line?.name ?? ''}>
    <div class="headline-label">${label}</div>
    <div class="headline-figure">${gap}${now} ${status}</div>
    <div class="headline-apart">${difference}</div>
    <div class="headline-before">${before}: ${was}</div>
  </div>`;
  return {
    element,
    update: (figure: Beside, year: number, name: string): string => {
      const words = figureWords(figure.now, print);
      setText(now, words);
      now.value = figure.now.value === null ? '' : String(figure.now.value);
      const apart = differenceOf(figure);
      setText(
        difference,
        apart === undefined
          ? figure.before?.value === figure.now.value
            ? ''
            : 'difference unknown'
          : signed(apart, print),
      );
      difference.value = apart === undefined ? '' : String(apart);
      difference.classList.toggle('is-changed', apart !== undefined && apart !== 0);
      setText(before, name);
      setText(was, figure.before === undefined ? 'no such year' : figureWords(figure.before, print));
      was.value =
        figure.before?.value === null || figure.before === undefined ? '' : String(figure.before.value);
      was.dataset.period = years[year] ?? '';
      gap.hidden = figure.now.unknown === 0;
      if (shape !== figure.now.status) {
        shape = figure.now.status;
        status.replaceChildren(statusTag(figure.now.status));
      }
      return `${label}: ${words}.`;
    },
  };
}
