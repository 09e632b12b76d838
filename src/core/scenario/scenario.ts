import { printMonth } from '../calendar/month.ts';
import { constant, type Given } from '../graph/given.ts';
import type { Line } from '../graph/line.ts';
import { meantBy, selectLines } from '../graph/select.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Source } from '../source/source.ts';
import type { ChainStep } from './chain.ts';
import { type InputEntry, inputEntries } from './input-operations.ts';
import { OPERATIONS, type Operation, PAST } from './operation.ts';

/** One line that a scenario changes. */
export interface Change {
  readonly line: Line;
  readonly by: Operation;
  /** The entry of the scenario that does it, such as a selector: several lines may share one. */
  readonly entry: string;
  readonly reason: string;
  readonly content: Line['content'];
  readonly place: Place;
}

/** Lays one scenario over lines, in the order of `OPERATIONS`. */
export function applyScenario(
  lines: readonly Line[],
  step: ChainStep,
): { lines: readonly Line[]; changes: readonly Change[]; problems: readonly Problem[] } {
  const overlay = new Overlay(lines, step);
  for (const operation of OPERATIONS) overlay.apply(operation);
  const { changes, problems } = overlay;
  const laid = lines.map((line) => {
    const change = changes.get(line.name);
    return change === undefined ? line : { ...line, content: change.content, place: change.place };
  });
  return { lines: laid, changes: [...changes.values()], problems };
}

/** The changes of one scenario as they are gathered, and everything wrong with them. */
class Overlay {
  readonly problems: Problem[] = [];
  readonly changes = new Map<string, Change>();
  readonly #lines: readonly Line[];
  readonly #step: ChainStep;

  constructor(lines: readonly Line[], step: ChainStep) {
    this.#lines = lines;
    this.#step = step;
  }

  apply(operation: Operation): void {
    switch (operation) {
      case 'off':
        this.#off();
        break;
      case 'on':
        this.#on();
        break;
      case 'set':
      case 'fill':
      case 'scale':
      case 'shift':
      case 'delay':
        for (const entry of inputEntries(operation, this.#step.scenario)) this.#inputs(operation, entry);
        break;
      case 'formulas':
        this.#formulas();
        break;
    }
  }

  #off(): void {
    const { scenario, place } = this.#step;
    scenario.off.forEach(({ lines, reason }, i) => {
      const here = within(place, 'off', i);
      const source: Source = { kind: 'assumed', reason: `Switched off in "${scenario.title}": ${reason}` };
      // A date stays what it is: nought would be no month.
      for (const line of this.#picked(lines, here).filter((l) => l.unit !== DATE)) {
        const content = { ...given(constant(0, source)), was: wasOf(line) ?? line.content };
        this.#change(line, 'off', lines.join(', '), reason, content, here);
      }
    });
  }

  #on(): void {
    const { scenario, place } = this.#step;
    scenario.on.forEach(({ lines, reason }, i) => {
      const here = within(place, 'on', i);
      const source: Source = { kind: 'assumed', reason: `Turned on in "${scenario.title}": ${reason}` };
      const picked = this.#picked(lines, here);
      const offNow = picked.some((line) => wasOf(line) !== undefined);
      for (const line of picked) {
        const was = wasOf(line);
        if (was !== undefined) {
          this.#change(line, 'on', lines.join(', '), reason, was, here);
          continue;
        }
        if (isSwitch(line))
          this.#change(line, 'on', lines.join(', '), reason, given(constant(1, source)), here);
        // "scheme=x" also picks lines of the scheme that nobody switched off.
        else if (!offNow)
          this.#wrong(
            `"${line.name}" is no switch, and no scenario has switched it off.`,
            here,
            'A switch is an input from 0 to 1, such as reinvestment.effect.liaison.on.',
          );
      }
    });
  }

  #formulas(): void {
    for (const [name, { formula, reason }] of Object.entries(this.#step.scenario.formulas)) {
      const here = within(this.#step.place, 'formulas', name);
      const line = this.#lineNamed(name, here);
      const content = { kind: 'formula', text: formula, reason } as const;
      if (line !== undefined) this.#change(line, 'formulas', name, reason, content, within(here, 'formula'));
    }
  }

  /** Changes every input that an entry names or picks. */
  #inputs(by: Operation, { key, reason, change }: InputEntry): void {
    const place = within(this.#step.place, by, key);
    for (const line of this.#inputsMeant(key, place)) {
      if (line.content.kind === 'formula') {
        const what = `"${line.name}" is worked out by a formula, so it cannot be ${PAST[by]}.`;
        this.#wrong(what, place, 'Put it under "formulas" instead.');
        continue;
      }
      const changed = change(line, line.content.given);
      if ('what' in changed) {
        this.#wrong(changed.what, place, changed.mend);
        continue;
      }
      this.problems.push(...tooLate(line, changed, place));
      this.#change(line, by, key, reason, given(changed), place);
    }
  }

  /** The line of that name; or, for a pattern or a tag, the inputs that meet it. */
  #inputsMeant(key: string, place: Place): readonly Line[] {
    if (!/[*=]/.test(key)) {
      const line = this.#lineNamed(key, place);
      return line === undefined ? [] : [line];
    }
    const picked = this.#picked([key], place);
    const inputs = picked.filter((line) => line.content.kind === 'given');
    if (picked.length > 0 && inputs.length === 0)
      this.#wrong(`No input meets "${key}": the lines that do are worked out by formulas.`, place);
    return inputs;
  }

  #change(
    line: Line,
    by: Operation,
    entry: string,
    reason: string,
    content: Line['content'],
    place: Place,
  ): void {
    const before = this.changes.get(line.name);
    if (before === undefined) this.changes.set(line.name, { line, by, entry, reason, content, place });
    else
      this.#wrong(
        `"${line.name}" is changed by "${before.by}" and by "${by}".`,
        place,
        'Keep one of the two.',
      );
  }

  #picked(selectors: readonly string[], place: Place): readonly Line[] {
    const picked = selectLines(this.#lines, selectors);
    if (picked.length === 0)
      this.#wrong(
        `No line meets ${selectors.map((s) => `"${s}"`).join(' and ')}.`,
        place,
        this.#meant(selectors),
      );
    return picked;
  }

  /** Of several selectors, the one that no line meets by itself is at fault. */
  #meant(selectors: readonly string[]): string | undefined {
    const strange = selectors.find((selector) => selectLines(this.#lines, [selector]).length === 0);
    return strange === undefined
      ? 'Each of them is met, but not by one line.'
      : meantBy(this.#lines, strange);
  }

  #lineNamed(name: string, place: Place): Line | undefined {
    const line = this.#lines.find((l) => l.name === name);
    if (line !== undefined) return line;
    const known = this.#lines.map((l) => l.name);
    this.#wrong(`There is no line "${name}".`, place, didYouMean(name, known));
    return undefined;
  }

  #wrong(what: string, place: Place, mend?: string): void {
    this.problems.push(problem(what, place, mend));
  }
}

/** What a line was before a scenario further down switched it off. */
function wasOf({ content }: Line): Line['content'] | undefined {
  return content.kind === 'given' ? content.was : undefined;
}

function isSwitch({ content, bounds }: Line): boolean {
  return content.kind === 'given' && bounds?.[0] === 0 && bounds[1] === 1;
}

function given(told: Given): Extract<Line['content'], { kind: 'given' }> {
  return { kind: 'given', given: told };
}

/** A series that runs on after the last month told would pass over a later figure. */
function tooLate(line: Line, told: Given, place: Place): readonly Problem[] {
  const { toldTo } = line;
  if (toldTo === undefined || told.kind !== 'steps') return [];
  const late = told.steps.find((step) => (step.from ?? toldTo) > toldTo);
  if (late?.from === undefined) return [];
  const what = `"${line.name}" runs on after ${printMonth(toldTo)}, so a figure for ${printMonth(late.from)} would be passed over.`;
  const mend = 'Add a row for that year to the table, with an empty amount if it is unknown.';
  return [problem(what, place, mend)];
}
