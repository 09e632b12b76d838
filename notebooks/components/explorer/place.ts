import {
  type Control,
  type LeftOut,
  type Parts,
  printParts,
  readParts,
  readState,
  type State,
  stateParts,
  UNMOVED,
} from '@headroom/engine/live';

/** Where the reader is: what the address of the page tells. */
export interface Place {
  readonly model: string;
  readonly scenario: string;
  /** The financial year of the headlines; the last when left out. */
  readonly year: string | undefined;
  /** The name of a scenario, `pinned`, or the start when left out. */
  readonly compare: string | undefined;
}

export interface FullPlace extends Place {
  readonly state: State;
  readonly pinned: State | undefined;
}

const OWN = ['model', 'scenario', 'year', 'compare'];
const PIN = 'pin.';

/** The address of a place: only what differs from the start. */
export function printPlace(controls: readonly Control[], place: FullPlace): string {
  const { model, scenario, year, compare, state, pinned } = place;
  const own: Parts = [
    ['model', model],
    ['scenario', scenario],
    ...(year === undefined ? [] : [['year', year] as const]),
    ...stateParts(controls, state),
    ...(compare === undefined ? [] : [['compare', compare] as const]),
  ];
  const kept =
    pinned === undefined
      ? []
      : stateParts(controls, pinned).map(([key, value]) => [`${PIN}${key}`, value] as const);
  return printParts([...own, ...kept]);
}

/** The parts that are about the page itself; what is missing is left out. */
export function readPlace(hash: string): Partial<Place> & { readonly parts: Parts } {
  const parts = readParts(hash);
  const part = (key: string): string | undefined => parts.find(([name]) => name === key)?.[1];
  const [model, scenario, year, compare] = OWN.map(part);
  return {
    parts,
    ...(model === undefined ? {} : { model }),
    ...(scenario === undefined ? {} : { scenario }),
    year,
    compare,
  };
}

/** What the address moves, and what is pinned beside it. */
export function readStates(
  controls: readonly Control[],
  parts: Parts,
): { readonly state: State; readonly pinned: State | undefined; readonly leftOut: readonly LeftOut[] } {
  const now = parts.filter(([key]) => !OWN.includes(key) && !key.startsWith(PIN));
  const kept = parts.flatMap(([key, value]) =>
    key.startsWith(PIN) ? [[key.slice(PIN.length), value] as const] : [],
  );
  const { state, leftOut } = readState(controls, now);
  const isPinned = parts.some(([key, value]) => key === 'compare' && value === 'pinned');
  const before = isPinned ? readState(controls, kept) : { state: UNMOVED, leftOut: [] };
  return { state, pinned: isPinned ? before.state : undefined, leftOut: [...leftOut, ...before.leftOut] };
}
