import {
  type LeftOut,
  openGraph,
  planOf,
  projectPlan,
  type Reading,
  readingOf,
  type State,
  UNMOVED,
} from '@headroom/engine/live';
import { html } from 'htl';
import { AREAS } from '../../data/areas.js';
import { sourceLine } from '../figure.js';
import { type Board, board, chanceJob, updateAll } from './board.js';
import { controlsForm } from './controls-form.js';
import { handOut } from './hand-out.js';
import { keepPlace } from './kept.js';
import { printPlace, readPlace, readStates } from './place.js';
import { type LoadedModel, openSession, type Session } from './session.js';
import { settingsTable } from './settings-table.js';
import type { Names } from './spend-panel.js';
import { topBar } from './top-bar.js';
import { isMovable } from './units.js';

/** How the data of each model is loaded, when it is chosen. */
export type LoadModel = Readonly<Record<string, () => Promise<LoadedModel>>>;

/** The page where figures are tried: everything it shows follows from the address. */
export function explorer(loaders: LoadModel): HTMLElement {
  const element = html`<div class="explore"><p>The model is loading.</p></div>`;
  const loaded = new Map<string, Promise<LoadedModel>>();
  const load = (name: string): Promise<LoadedModel> => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const fresh = (loaders[name] ?? Promise.reject)();
    loaded.set(name, fresh);
    return fresh;
  };
  let shown: Shown | undefined;
  let asked = 0;
  const open = async (hash: string): Promise<void> => {
    asked += 1;
    const mine = asked;
    const { model: named, scenario, year, compare, parts } = readPlace(hash);
    const notes: LeftOut[] = [];
    const leave = (part: string, why: string): undefined => {
      notes.push({ part, why });
      return undefined;
    };
    const [first] = AREAS;
    const known = named !== undefined && named in loaders ? named : undefined;
    if (named !== undefined && known === undefined) leave(`model=${named}`, 'there is no such model.');
    const model = await load(known ?? first?.model ?? '');
    // While it loaded, another may have been chosen.
    if (mine !== asked) return;
    const names = model.data.scenarios.map((one) => one.name);
    const fits = scenario !== undefined && names.includes(scenario) ? scenario : undefined;
    if (scenario !== undefined && fits === undefined)
      leave(`scenario=${scenario}`, 'there is no such scenario.');
    const session = openSession(model, fits ?? richest(model));
    const { state, pinned, leftOut } =
      known === undefined && named !== undefined ? NOTHING : readStates(session.controls, parts);
    const right =
      year === undefined || session.years.includes(year)
        ? year
        : leave(`year=${year}`, 'the scenario does not run to it.');
    const other =
      compare === undefined || compare === 'pinned' || names.includes(compare)
        ? compare
        : leave(`compare=${compare}`, 'there is no such scenario.');
    shown?.close();
    shown = show(
      session,
      { year: right, compare: other, state, pinned },
      [...notes, ...leftOut],
      element,
      open,
    );
  };
  addEventListener('popstate', () => void open(location.hash));
  void open(location.hash);
  return element;
}

const NOTHING = { state: UNMOVED, pinned: undefined, leftOut: [] };

/** The scenario that leaves the fewest controls unknown: there is the most to try. */
function richest(model: LoadedModel): string {
  const scored = model.data.scenarios.map(({ name }) => {
    const { controls } = openSession(model, name);
    return { name, known: controls.filter((one) => isMovable(one) && one.lever.now !== 'unknown').length };
  });
  const most = Math.max(...scored.map(({ known }) => known));
  return scored.find(({ known }) => known === most)?.name ?? 'plan';
}

/** Milliseconds without a move after which what is out of sight follows, and a move counts as ended. */
const REST = 150;

interface Settings {
  readonly year: string | undefined;
  readonly compare: string | undefined;
  readonly state: State;
  readonly pinned: State | undefined;
}

interface Shown {
  readonly close: () => void;
}

/** Puts one scenario on the page, and keeps it in step with what is moved. */
function show(
  session: Session,
  from: Settings,
  leftOut: readonly LeftOut[],
  into: HTMLElement,
  open: (hash: string) => Promise<void>,
): Shown {
  let { state } = from;
  const { pinned, compare } = from;
  const { model, scenario, years } = session;
  const year = from.year === undefined ? years.length - 1 : years.indexOf(from.year);
  const before = readingBefore(session, compare, pinned);
  const names = (): Names => ({ before: nameOf(session, compare) });
  const made: Board = board(session, () => year, names);
  const said = html`<p class="unseen" role="status" data-said></p>`;
  const settings = html`<div></div>`;
  const address = (): string =>
    printPlace(session.controls, {
      model: model.name,
      scenario: scenario.name,
      year: from.year,
      compare,
      state,
      pinned,
    });

  const draw = (): void => {
    session.read(session.changed(state), (now) => updateAll(made.seen(), { now, before }));
  };
  const rest = resting(() => {
    session.read(session.changed(state), (now) => updateAll(made.rest(), { now, before }));
    settings.replaceChildren(settingsTable(session, state));
  }, REST);
  const settled = resting(() => {
    said.textContent = made.words();
    const hash = address();
    if (hash !== location.hash) history.pushState(null, '', hash);
  }, REST);
  const form = controlsForm(session, (change, done, event) => {
    const next = change(state);
    const moved = JSON.stringify(next) !== JSON.stringify(state);
    state = next;
    form.show(state);
    if (moved) {
      draw();
      performance.measure('explorer-move', { start: event.timeStamp, end: performance.now() });
      made.chance.moved(() => chanceJob(session, session.scenarioOf(state)));
      rest.later();
    }
    if (done) settled.later();
  });
  const go = (hash: string): void => {
    if (hash !== location.hash) history.pushState(null, '', hash);
    void open(hash);
  };
  const top = topBar(
    session,
    { model: model.name, scenario: scenario.name, year: years[year] ?? '', compare: compare ?? 'start' },
    pinned !== undefined,
    {
      choose: (key, value) => {
        const place = { model: model.name, scenario: scenario.name, year: from.year, compare, state, pinned };
        switch (key) {
          case 'model':
            return go(`#model=${encodeURIComponent(value)}`);
          case 'scenario':
            return go(
              printPlace(session.controls, {
                ...place,
                scenario: value,
                year: undefined,
                compare: undefined,
                pinned: undefined,
                state: UNMOVED,
              }),
            );
          case 'year':
            return go(
              printPlace(session.controls, { ...place, year: value === years.at(-1) ? undefined : value }),
            );
          case 'compare':
            return go(
              printPlace(
                session.controls,
                value === 'start'
                  ? { ...place, compare: undefined, pinned: undefined }
                  : value === 'pinned'
                    ? { ...place, compare: value }
                    : { ...place, compare: value, pinned: undefined },
              ),
            );
        }
      },
      pin: () =>
        go(
          printPlace(session.controls, {
            model: model.name,
            scenario: scenario.name,
            year: from.year,
            compare: 'pinned',
            state,
            pinned: state,
          }),
        ),
    },
  );
  form.show(state);
  const putBack = keepPlace(into);
  into.replaceChildren(
    top,
    ...notes(session, leftOut, state),
    html`<p class="scenario-about"><b>${scenario.title}.</b> ${scenario.about}</p>`,
    html`<div class="explore-main"><div class="explore-side">${form.element}</div>${made.element}</div>`,
    html`<section class="explorer-panel" aria-labelledby="moved"><h2 id="moved">What is moved</h2>${settings}</section>`,
    handOut(
      session,
      () => state,
      () => new URL(address(), location.href).href,
    ),
    sourceLine(
      model.info.made,
      `${model.info.made.document}, with the assumptions of the scenario “${scenario.title}” and what is moved on this page; the run is that of the published figures`,
    ),
    said,
  );
  putBack();
  const everything = (): void => {
    session.read(session.changed(state), (now) =>
      updateAll([...made.seen(), ...made.rest()], { now, before }),
    );
    settings.replaceChildren(settingsTable(session, state));
  };
  everything();
  made.element.addEventListener('explorer-redraw', everything);
  made.chance.moved(() => chanceJob(session, session.scenarioOf(state)));
  return {
    close: () => {
      rest.never();
      settled.never();
      made.close();
    },
  };
}

function nameOf({ model, scenario }: Session, compare: string | undefined): string {
  if (compare === undefined) return 'Start';
  if (compare === 'pinned') return 'Pinned';
  return model.data.scenarios.find(({ name }) => name === compare)?.title ?? scenario.title;
}

function readingBefore(session: Session, compare: string | undefined, pinned: State | undefined): Reading {
  if (compare === undefined) return session.start;
  if (compare === 'pinned')
    return pinned === undefined ? session.start : session.whole(session.changed(pinned));
  return readingOf(projectPlan(planOf(openGraph(session.model.data, compare))));
}

/** What of the address was left out, and what stands in the way of a state. */
function notes(session: Session, leftOut: readonly LeftOut[], state: State): readonly HTMLElement[] {
  const words = [
    ...leftOut.map(({ part, why }) => `“${part}” of the address is left out: ${why}`),
    ...session.changed(state).problems.map(({ what }) => what),
  ];
  return words.length === 0
    ? []
    : [
        html`<div class="explore-notes" role="alert"><ul>${words.map((one) => html`<li>${one}</li>`)}</ul></div>`,
      ];
}

/** What is done when nothing has moved for a while. */
function resting(act: () => void, after: number): { readonly later: () => void; readonly never: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = (): void => clearTimeout(timer);
  return {
    never,
    later: () => {
      never();
      timer = setTimeout(act, after);
    },
  };
}
