import type { Outlook, SimulatedFigure, SimulatedGoal } from '@headroom/engine';
import { html } from 'htl';
import type { UncertaintyData } from '../data/model/uncertainty.js';
import { absent } from './absent.js';
import { explainLabel, figureOf } from './explain/figure-of.js';
import { fanFigure } from './fan.js';
import { sourceLine } from './figure.js';
import { count, listed, percent } from './format.js';
import { headRow, scrollTable } from './table.js';
import { roundIn, tornadoFigure } from './tornado.js';

type Drawn = Extract<Outlook, { kind: 'drawn' }>;

/** The headlines told in pictures: more would be looked at by nobody. */
const MOST = 4;

/** What the page says first. */
export function outlookWords({ outlook }: UncertaintyData): string {
  if (outlook.kind === 'nothing')
    return 'Nothing in this plan can be drawn yet: no input that has a figure has a range.';
  const [widest] = widestFirst(outlook);
  const drawn = outlook.simulation.scenarios[0]?.inputs.length ?? 0;
  const first = `${count(drawn)} inputs of the scenario “${outlook.title}” have a range.`;
  const spread = widest?.at(-1)?.spread;
  const last = widest?.at(-1);
  if (last === undefined || spread == null) return first;
  return `${first} Drawn ${count(outlook.simulation.draws)} times over, ${last.label.toLowerCase()} in ${last.period} comes to between ${roundIn(spread.p5, last.unit)} and ${roundIn(spread.p95, last.unit)} in nine cases of ten.`;
}

/** How the headlines spread by year; the one that is spread widest in the last year first. */
export function fans({ outlook, made }: UncertaintyData): HTMLElement {
  if (outlook.kind === 'nothing') return absent(outlook.why);
  const shown = widestFirst(outlook).slice(0, MOST);
  return html`<div>${shown.map((figures) => fanFigure(figures, outlook.scenario, outlook.simulation.draws, made))}</div>`;
}

/** The chance of every envelope and target, by year. */
export function chancesTable({ outlook, made }: UncertaintyData): HTMLElement {
  if (outlook.kind === 'nothing') return absent('There is nothing to draw, so no chance can be told.');
  const goals = outlook.simulation.scenarios[0]?.goals ?? [];
  const { periods } = outlook.simulation;
  const names = [...new Set(goals.map(({ goal }) => goal))];
  if (names.length === 0) return absent('The scenario has no target and no envelope to be met.');
  const rows = names.map((name) => {
    const own = periods.map((period) => goals.find((goal) => goal.goal === name && goal.period === period));
    const line = own.find((goal) => goal !== undefined)?.line;
    return html`<tr><th scope="row">${explainLabel(name, figureOf(line, periods.at(-1), outlook.scenario))}</th>${own.map(chanceCell)}</tr>`;
  });
  return html`<div>${scrollTable(
    `How likely each is to be met, in “${outlook.title}”`,
    headRow(['What is to be met', ...periods]),
    [html`<tbody>${rows}</tbody>`],
  )}${sourceLine(made)}</div>`;
}

function chanceCell(goal: SimulatedGoal | undefined): HTMLElement {
  if (goal?.chance == null) return html`<td class="number gap">unknown</td>`;
  const { chance } = goal.chance;
  const shown =
    chance > 0.995 && chance < 1 ? 'over 99%' : chance < 0.005 && chance > 0 ? 'under 1%' : percent(chance);
  return html`<td class="number">${shown}</td>`;
}

/** The inputs that the widest headline hangs on. */
export function outlookTornado({ outlook, made }: UncertaintyData): HTMLElement {
  if (outlook.kind === 'nothing' || outlook.sensitivity === null)
    return absent('There is no figure that an input with a range moves.');
  return tornadoFigure(outlook.sensitivity, made, outlook.scenario);
}

/** What was not drawn, so that nobody takes the spread for all that is uncertain. */
export function notDrawn({ outlook }: UncertaintyData): HTMLElement {
  if (outlook.kind === 'nothing')
    return absent('Give an assumed or cited input a low and a high, and it is drawn.');
  const [told] = outlook.simulation.scenarios;
  const { undrawn } = outlook;
  const unknown = new Set((told?.figures ?? []).flatMap(({ unknownLines }) => unknownLines)).size;
  return html`<ul>
    <li>What is unknown is not drawn. ${unknown === 0 ? 'Nothing behind these headlines is unknown.' : `${count(unknown)} lines behind these headlines are unknown.`}</li>
    <li>${undrawn.length === 0 ? 'Every input with a range is drawn.' : `${count(undrawn.length)} inputs have a range and are not drawn, for the range is all that a share can be, or the source says so: ${listed(undrawn)}.`}</li>
    <li>Inputs without a range stay as they are, however unsure they may be.</li>
    <li>Nothing is said of events that the plan has no line for.</li>
  </ul>`;
}

function widestFirst({ simulation }: Drawn): readonly (readonly SimulatedFigure[])[] {
  const figures = (simulation.scenarios[0]?.figures ?? []).filter(({ spread }) => spread !== null);
  const lines = [...new Set(figures.map(({ line }) => line))].map((name) =>
    figures.filter(({ line }) => line === name),
  );
  const width = (own: readonly SimulatedFigure[]): number => own.at(-1)?.spread?.deviation ?? 0;
  return lines.filter((own) => width(own) > 0).sort((a, b) => width(b) - width(a));
}
