import { html } from 'htl';

/** Which figure of the model an element shows, so that it can be explained. */
export interface FigureOf {
  /** The name of the line: `investment.dementia`. */
  readonly line: string;
  /** `2010/11` or `2010-07`. */
  readonly period: string;
  /** Left out where it is the scenario that the page's picker has chosen; the plan itself where there is none. */
  readonly scenario?: string | undefined;
}

/** The figure of a line in a period; none where either is not known. */
export function figureOf(
  line: string | undefined,
  period: string | undefined,
  scenario?: string,
): FigureOf | undefined {
  if (line === undefined || period === undefined) return undefined;
  return scenario === undefined ? { line, period } : { line, period, scenario };
}

/** Marks an element with the figure that it shows: `data-line`, `data-period` and `data-scenario`. A click on it then explains it. */
export function showing<E extends HTMLElement>(element: E, of: FigureOf | undefined): E {
  if (of === undefined) return element;
  element.dataset.line = of.line;
  element.dataset.period = of.period;
  if (of.scenario !== undefined) element.dataset.scenario = of.scenario;
  return element;
}

/** A label that explains the figures it stands beside; plain text where there is nothing to explain. */
export function explainLabel(label: string, of: FigureOf | undefined): HTMLElement | string {
  if (of === undefined) return label;
  const button = html`<button type="button" class="explain-label" aria-haspopup="dialog">${label}</button>`;
  button.setAttribute('aria-label', `Explain ${label}`);
  return showing(button, of);
}
