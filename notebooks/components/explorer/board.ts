import { html } from 'htl';
import type { ChanceJob } from './chance-job.js';
import { type ChancePanel, chancePanel } from './chance-panel.js';
import { gapPanel } from './gap-panel.js';
import { headlineLines, headlineView } from './headlines.js';
import { poolPanel } from './pool-panel.js';
import type { Session } from './session.js';
import { type Names, spendPanel } from './spend-panel.js';
import type { Readings, View } from './view.js';

/** All that is shown of a state: headlines, pictures and chances. */
export interface Board {
  readonly element: HTMLElement;
  /** What can be seen at once, and the rest when there is time. */
  readonly seen: () => readonly View[];
  readonly rest: () => readonly View[];
  /** The headlines in words, to be read out. */
  readonly words: () => string;
  readonly chance: ChancePanel;
  readonly close: () => void;
}

export function board(session: Session, year: () => number, names: () => Names): Board {
  const headlines = headlineView(session, year, names);
  const panels = [spendPanel(session, names), poolPanel(session, year, names), gapPanel(session, names)];
  const chance = chancePanel();
  const inSight = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
    },
    { rootMargin: '0px' },
  );
  for (const { element } of panels) observer.observe(element);
  return {
    element: html`<div class="explore-results">${headlines.element}${panels.map(({ element }) => element)}${chance.element}</div>`,
    seen: () => [headlines, ...panels.filter(({ element }) => inSight.has(element))],
    rest: () => panels.filter(({ element }) => !inSight.has(element)),
    words: headlines.words,
    chance,
    close: () => {
      observer.disconnect();
      chance.close();
    },
  };
}

/** The lines whose chances and ranges are told: the headlines in pounds, and what each envelope and target leaves. */
export function chanceLines(session: Session): readonly string[] {
  const { lines } = session.graph;
  const goals = lines.filter(({ unit, tags }) => unit === 'GBP' && GOALS.has(tags.measure ?? ''));
  const told = headlineLines(session).flatMap((place) => lines[place] ?? []);
  return [...new Set([...told, ...goals].filter(({ unit }) => unit === 'GBP').map(({ name }) => name))];
}

/** Gaps that are met at nought. */
const GOALS = new Set([
  'envelope_gap',
  'self_financing_net',
  'gap_after_risk',
  'pooled_variance',
  'mhis_needed',
]);

export function chanceJob(session: Session, tried: ChanceJob['tried']): ChanceJob {
  const { model, scenario } = session;
  return {
    url: model.url,
    scenario: scenario.name,
    tried,
    drawn: model.info.drawn,
    lines: chanceLines(session),
    seed: 1,
  };
}

export function updateAll(views: readonly View[], readings: Readings): void {
  for (const view of views) view.update(readings);
}
