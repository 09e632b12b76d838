import type { ScenarioInput } from '../model/model-schema.ts';
import type { Control, Slider, Switch } from './controls.ts';

/** What a reader has moved, by the id of the control: only what differs from the scenario. */
export interface State {
  readonly moved: Readonly<Record<string, number>>;
  readonly switched: Readonly<Record<string, 'off' | 'on'>>;
}

export const UNMOVED: State = { moved: {}, switched: {} };

/** A state with one slider elsewhere; back where it started when `to` is undefined or what it was. */
export function withSlider(state: State, slider: Slider, to: number | undefined): State {
  const { [slider.id]: _, ...moved } = state.moved;
  const same = to === undefined || (slider.lever !== undefined && to === slider.lever.now);
  return { ...state, moved: same ? moved : { ...moved, [slider.id]: to } };
}

/** A state with one switch elsewhere; back where it started when `to` is undefined or what it was. */
export function withSwitch(state: State, { id, start }: Switch, to: 'off' | 'on' | undefined): State {
  const { [id]: _, ...switched } = state.switched;
  return { ...state, switched: to === undefined || to === start ? switched : { ...switched, [id]: to } };
}

/** Is anything moved? */
export function isMoved({ moved, switched }: State): boolean {
  return Object.keys(moved).length + Object.keys(switched).length > 0;
}

/** The words that a scenario made on the page has for its reason, to be typed over. */
export const TRIED_REASON = 'Tried in the explorer';

/**
 * A state is a scenario: the entries that say the same in a model file, on top of the scenario it was made from.
 *
 * @param base the scenario that it extends
 */
export function scenarioOf(
  controls: readonly Control[],
  state: State,
  base: { readonly name: string; readonly title: string },
): ScenarioInput {
  const entries = controls.flatMap((control) => entryOf(control, state) ?? []);
  return {
    title: `${base.title}, as tried`,
    about: 'Tried in the explorer.',
    extends: base.name,
    ...entries.reduce(joined, {}),
  };
}

function entryOf(control: Control, { moved, switched }: State): Partial<ScenarioInput> | undefined {
  switch (control.kind) {
    case 'slider': {
      const x = moved[control.id];
      return x === undefined ? undefined : control.lever?.entry(x, TRIED_REASON);
    }
    case 'switch': {
      const to = switched[control.id];
      return to === undefined ? undefined : switchEntry(control, to);
    }
  }
}

function switchEntry({ data: { does } }: Switch, to: 'off' | 'on'): Partial<ScenarioInput> {
  const reason = TRIED_REASON;
  switch (does.kind) {
    case 'lines':
      return { [to]: [{ lines: [...does.lines], reason }] };
    case 'input':
      return {
        set: {
          [does.input]: { value: does.values[to === 'off' ? 0 : 1], source: { kind: 'assumed', reason } },
        },
      };
  }
}

function joined(a: Partial<ScenarioInput>, b: Partial<ScenarioInput>): Partial<ScenarioInput> {
  const lists = (['off', 'on'] as const).flatMap((key) =>
    b[key] === undefined ? [] : [[key, [...(a[key] ?? []), ...b[key]]] as const],
  );
  const records = (['scale', 'shift'] as const).flatMap((key) =>
    b[key] === undefined ? [] : [[key, { ...a[key], ...b[key] }] as const],
  );
  const set = b.set === undefined ? {} : { set: { ...a.set, ...bySeveral(a.set ?? {}, b.set) } };
  return { ...a, ...Object.fromEntries([...lists, ...records]), ...set };
}

/** Several sliders of one input, each of years of its own, are one entry. */
function bySeveral(before: SetEntries, added: SetEntries): SetEntries {
  return Object.fromEntries(
    Object.entries(added).map(([input, entry]) => {
      const other = before[input];
      const years =
        other !== undefined && 'by_year' in other && 'by_year' in entry
          ? { ...entry, by_year: { ...other.by_year, ...entry.by_year } }
          : entry;
      return [input, years];
    }),
  );
}

type SetEntries = NonNullable<ScenarioInput['set']>;
