import { calendarOf, readWindow, type Window } from '../calendar/calendar.ts';
import { printYear, readYear } from '../calendar/financial-year.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { meantBy, selectLines } from '../graph/select.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { DATE } from '../quantity/dimension.ts';
import { leverOf, type YearSpan } from '../trial/lever.ts';
import type { ExploreData, SliderData, SwitchData } from './explore-data.ts';
import type { ExploreFile, SliderFile, SwitchFile } from './explore-schema.ts';
import { inputsBehind } from './inputs-behind.ts';
import { rangeFaults, readEnd } from './slider-range.ts';

/**
 * What `explore` of a model file says, and everything wrong with it. It is checked against the lines of the model before any scenario.
 *
 * @param place that of `explore` in the model file
 */
export function exploreOf(
  file: ExploreFile,
  lines: readonly Line[],
  window: Window,
  place: Place = {},
): { readonly explore: ExploreData; readonly problems: readonly Problem[] } {
  const checks = new Checks(lines, window);
  const sliders = file.sliders.flatMap((slider, i) => checks.slider(slider, within(place, 'sliders', i)));
  const switches = file.switches.flatMap((one, i) => checks.switch(one, within(place, 'switches', i)));
  const figures = within(place, 'figures');
  file.figures.headlines.forEach((name, i) => {
    checks.figure(name, within(figures, 'headlines', i));
  });
  file.figures.spend.forEach((name, i) => {
    checks.figure(name, within(figures, 'spend', i));
  });
  return { explore: { sliders, switches, ...file.figures }, problems: checks.problems };
}

class Checks {
  readonly problems: Problem[] = [];
  readonly #graph: Graph;
  readonly #window: Window;
  /** By input: the years that controls move; undefined for all. */
  readonly #taken = new Map<string, readonly (YearSpan | undefined)[]>();
  readonly #names = new Set<string>();

  constructor(lines: readonly Line[], window: Window) {
    const places = new Map(lines.map(({ name }, i) => [name, i]));
    this.#window = window;
    // Enough of a graph for a lever: formulas are not run here.
    this.#graph = {
      calendar: calendarOf(window.first, window.last),
      lines,
      codes: [],
      groups: [],
      lineNamed: (name) => places.get(name),
    };
  }

  slider(file: SliderFile, place: Place): readonly SliderData[] {
    const span = this.#years(file.years, within(place, 'years'));
    const line = this.#input(
      file.input,
      within(place, 'input'),
      file.move === undefined || file.move === 'value' ? span : undefined,
    );
    if (line === undefined) return [];
    const { lines } = this.#graph;
    const move = file.move ?? (line.unit === DATE ? 'month' : 'value');
    const lever = leverOf(this.#graph, lines.indexOf(line), { kind: move, ...(span ? { span } : {}) });
    // A figure that changes by month in the model may be one figure in a scenario.
    if (
      'what' in lever &&
      !(move === 'value' && line.content.kind === 'given' && line.content.given.kind === 'steps')
    ) {
      this.#wrong(lever.what, within(place, 'move'), lever.mend);
      return [];
    }
    const ends = { from: readEnd(file.from), to: readEnd(file.to), step: file.step };
    this.problems.push(...rangeFaults(file, line, move, 'what' in lever ? undefined : lever, place));
    const { from, to, step } = ends;
    return [
      {
        id: span === undefined ? line.name : `${line.name}@${yearsIn(span)}`,
        input: line.name,
        label: file.label ?? line.label,
        group: file.group ?? '',
        move,
        ...(span === undefined ? {} : { span }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(step === undefined ? {} : { step }),
      },
    ];
  }

  switch(file: SwitchFile, place: Place): readonly SwitchData[] {
    const { name, label, group = '', lines: selectors, input, values } = file;
    if (this.#names.has(name))
      this.#wrong(`There are two switches "${name}".`, within(place, 'name'), 'Give one another name.');
    this.#names.add(name);
    if ((selectors === undefined) === (input === undefined)) {
      this.#wrong('A switch has either "lines" or "input", and not both.', place);
      return [];
    }
    if (selectors !== undefined) {
      this.#picked(selectors, within(place, 'lines'));
      return [{ name, label, group, does: { kind: 'lines', lines: selectors } }];
    }
    const line = this.#input(input ?? '', within(place, 'input'));
    if (line === undefined) return [];
    const [least, most] = line.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const [off, on] = values;
    const at = within(place, 'values');
    if (line.unit === DATE) this.#wrong(`"${line.name}" is a month.`, at, 'Give it a slider.');
    else if (off === on) this.#wrong(`Off and on are both ${on}.`, at, 'Write two values.');
    else if (values.some((v) => v < least || v > most))
      this.#wrong(`"${line.name}" can only be ${least} to ${most}, and not ${off} or ${on}.`, at);
    return [{ name, label, group, does: { kind: 'input', input: line.name, values: [off, on] } }];
  }

  figure(name: string, place: Place): void {
    const line = this.#named(name, place);
    if (line?.rollup === 'profile')
      this.#wrong(`"${name}" is a shape by months since a start, so it has no figure of a year.`, place);
  }

  /** An input of that name that no other control moves; sliders of new figures may share it by the year. */
  #input(name: string, place: Place, span?: YearSpan): Line | undefined {
    const line = this.#named(name, place);
    if (line === undefined) return undefined;
    if (line.content.kind === 'formula') {
      const behind = inputsBehind(this.#graph.lines, line);
      const mend =
        behind.length === 0
          ? `It is: ${line.content.text}`
          : `Take an input behind it, such as ${behind.slice(0, 4).join(', ')}.`;
      this.#wrong(`"${name}" is worked out by a formula, so it cannot be moved.`, place, mend);
      return undefined;
    }
    const before = this.#taken.get(name) ?? [];
    if (before.some((other) => meet(other, span))) {
      this.#wrong(`"${name}" is moved by two controls.`, place, 'Keep one of the two.');
      return undefined;
    }
    this.#taken.set(name, [...before, span]);
    return line;
  }

  #named(name: string, place: Place): Line | undefined {
    const { lines } = this.#graph;
    const line = lines.find((l) => l.name === name);
    if (line === undefined)
      this.#wrong(
        `There is no line "${name}".`,
        place,
        didYouMean(
          name,
          lines.map((l) => l.name),
        ),
      );
    return line;
  }

  #picked(selectors: readonly string[], place: Place): void {
    const { lines } = this.#graph;
    if (selectLines(lines, selectors).length > 0) return;
    const strange = selectors.find((selector) => selectLines(lines, [selector]).length === 0);
    this.#wrong(
      `No line meets ${selectors.map((s) => `"${s}"`).join(' and ')}.`,
      place,
      strange === undefined ? 'Each of them is met, but not by one line.' : meantBy(lines, strange),
    );
  }

  #years(text: string | undefined, place: Place): YearSpan | undefined {
    if (text === undefined) return undefined;
    const window = readWindow(text);
    const year = readYear(text);
    const span =
      window === undefined
        ? year === undefined
          ? undefined
          : { from: year, to: year }
        : { from: window.first, to: window.last };
    if (span === undefined)
      this.#wrong(`"${text}" are no financial years.`, place, 'Write them like 2010/11 or 2010/11-2012/13.');
    else if (span.to < this.#window.first || span.from > this.#window.last)
      this.#wrong(`${text} is outside the window of the model.`, place);
    return span;
  }

  #wrong(what: string, place: Place, mend?: string): void {
    this.problems.push(problem(what, place, mend));
  }
}

function meet(a: YearSpan | undefined, b: YearSpan | undefined): boolean {
  return a === undefined || b === undefined || (a.from <= b.to && b.from <= a.to);
}

function yearsIn({ from, to }: YearSpan): string {
  return from === to ? printYear(from) : `${printYear(from)}-${printYear(to)}`;
}
