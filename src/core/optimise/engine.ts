import { CallError } from '../problem/call-error.ts';
import { printPeriod } from '../run/period.ts';
import { unknownFigure } from '../trial/known.ts';
import { type Contents, type Trial, trialOf } from '../trial/trial.ts';
import type { Choice, Decision, Decisions } from './choice.ts';
import type { Question } from './question.ts';

/** Gives the figures of a question for what is decided: by the engine itself, never by a second arithmetic. */
export interface Engine {
  readonly trial: Trial;
  /**
   * In the order of the question's targets.
   *
   * @throws {CallError} when one is unknown or cannot be worked out
   */
  readonly figuresOf: (decisions: Decisions) => readonly number[];
}

export function engineOf(question: Question): Engine {
  const { plan, targets, choices, graph } = question;
  const trial = trialOf(plan, targets, formulasAmong(choices));
  const figuresOf = (decisions: Decisions): readonly number[] => {
    const contents = contentsOf(choices, decisions);
    const { figures, faults } = trial.run(contents);
    return figures.map(({ value, known }, i) => {
      const target = targets[i];
      if (value !== 'unknown' && known === 'all') return value;
      if (target === undefined) throw new Error(`there is no target ${i}`);
      const [fault] = faults;
      if (fault === undefined) throw unknownFigure(graph, withContents(trial, contents), target);
      const month = printPeriod(graph.calendar, { kind: 'month', month: fault.month });
      throw new CallError(
        `"${graph.lines[fault.line]?.name}" cannot be worked out for ${inWords(choices, decisions)}: ${fault.what} It happens first in ${month}.`,
      );
    });
  };
  return { trial, figuresOf };
}

/** What the ways of choices put into lines, where that holds formulas: a trial must know what else they read. */
export function formulasAmong(choices: readonly Choice[]): readonly Contents[] {
  return choices
    .flatMap(({ ways }) => ways.map((way) => way.contents))
    .filter((contents) => [...contents.values()].some((content) => content.kind === 'formula'));
}

/** What the lines hold that some decisions change. */
export function contentsOf(choices: readonly Choice[], decisions: Decisions): Contents {
  return new Map(
    choices.flatMap(({ ways, size }, c) => {
      const { way = 0, size: chosen } = decisions[c] ?? {};
      const sized =
        size === undefined || chosen === undefined
          ? []
          : [[size.lever.line, size.lever.content(chosen)] as const];
      return [...(ways[way]?.contents ?? []), ...sized];
    }),
  );
}

/** The decision for one way: the smallest size where it has one. */
export function decisionOf({ ways, size }: Choice, way: number): Decision {
  return size === undefined || ways[way]?.taken !== true ? { way } : { way, size: size.least };
}

/** Everything at its first way, at its smallest: what the effects of all others are first measured from. */
export function firstOf(choices: readonly Choice[]): Decisions {
  return choices.map((choice) => decisionOf(choice, 0));
}

export function changedAt(decisions: Decisions, choice: number, to: Decision): Decisions {
  return decisions.map((decision, c) => (c === choice ? to : decision));
}

function inWords(choices: readonly Choice[], decisions: Decisions): string {
  return choices
    .map(({ name, ways }, c) => `${name} ${ways[decisions[c]?.way ?? 0]?.label ?? ''}`)
    .join(', ');
}

/** The trial as if its plan held these contents: what is unknown then is told, and nothing that they have filled. */
function withContents(trial: Trial, contents: Contents): Trial {
  const lines = trial.plan.lines.map((line, i) => ({ ...line, content: contents.get(i) ?? line.content }));
  return { ...trial, plan: { ...trial.plan, lines } };
}
