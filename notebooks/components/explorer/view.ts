import type { ReadFigure, Reading } from '@headroom/engine/live';

/** A figure now, and that which it is set beside: undefined where the other has no such year. */
export interface Beside {
  readonly now: ReadFigure;
  readonly before: ReadFigure | undefined;
}

/** What the views of a page read: the figures now, and those they are compared with. */
export interface Readings {
  readonly now: Reading;
  readonly before: Reading;
}

/** A part of the page that shows figures: it is told to show others, and changes in place. */
export interface View {
  readonly element: HTMLElement;
  readonly update: (readings: Readings) => void;
}

const NONE: ReadFigure = { value: null, status: 'unknown', unknown: 1 };

export function beside({ now, before }: Readings, line: number, year: number): Beside {
  const period = { kind: 'year', year } as const;
  return { now: now(line, period) ?? NONE, before: before(line, period) };
}

/** The difference in pounds and pennies; undefined where a part of either is unknown. */
export function differenceOf({ now, before }: Beside): number | undefined {
  if (before === undefined || now.value === null || before.value === null) return undefined;
  if (now.unknown !== before.unknown) return undefined;
  return Math.round((now.value - before.value) * 1e9) / 1e9;
}

/** Sets text only where it differs: an element that says the same is not drawn again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
