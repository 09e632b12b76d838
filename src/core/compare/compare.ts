import { CallError } from '../problem/call-error.ts';
import { didYouMean } from '../problem/nearest.ts';
import type { Period } from '../run/period.ts';
import { METHODS, type Method } from './attribute.ts';
import { type ByCause, byCause, type HowToAttribute, USUAL_WAY } from './by-cause.ts';
import { type ByTag, byTag, tagsOf } from './by-tag.ts';
import type { CauseKind } from './cause.ts';
import { type Comparison, comparisonOf, usualPeriod } from './comparison.ts';
import { type Differing, differingLines } from './differing.ts';
import { type Side, titleOf } from './side.ts';

/** What is asked of two sides. */
export interface Question {
  /** Left out: every line that differs. */
  readonly line?: string;
  /** Left out: the last year of the plan. */
  readonly period?: Period;
  /** Left out, or `cause`: the causes of the difference. Else a tag: the parts of the line. */
  readonly by?: string;
  /** What counts as one cause: `entry`, `scenario`, `line` or a tag. */
  readonly causes?: string;
  readonly method?: string;
  readonly samples?: number;
  readonly seed?: number;
}

/** Two sides compared: plain data, for a page or a file. Null stands for what is unknown or not there. */
export interface Compared {
  readonly before: NamedSide;
  readonly after: NamedSide;
  readonly answer: Differing | ByCause | ByTag;
}

export interface NamedSide {
  readonly model: string;
  readonly scenario: string;
  readonly name: string;
  readonly title: string;
  /** Is it run on past its own last year, to be compared? */
  readonly runOn: boolean;
}

/**
 * What differs between two scenarios of a model, or between two versions of it, and what it comes from. Every figure is one that
 * the results of its side show.
 *
 * @throws {CallError} when the question cannot be answered as it is put
 */
export function compareSides(before: Side, after: Side, question: Question = {}): Compared {
  return compareWith(comparisonOf(before, after), question);
}

/** The same of sides that have been put side by side already. */
export function compareWith(comparison: Comparison, question: Question = {}): Compared {
  const { before, after } = comparison;
  const named = (side: Side): NamedSide => ({
    model: side.model.file.model,
    scenario: side.scenario,
    name: side.name,
    title: titleOf(side),
    runOn: side.runOn !== side.view,
  });
  return { before: named(before), after: named(after), answer: answerTo(comparison, question) };
}

function answerTo(comparison: Comparison, question: Question): Compared['answer'] {
  const { line, by = 'cause', causes, method, samples, seed } = question;
  const period = question.period ?? usualPeriod(comparison);
  const asked = Object.entries({
    '--causes': causes,
    '--method': method,
    '--samples': samples,
    '--seed': seed,
  })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option);
  if (line === undefined) {
    const needs = question.by === undefined ? asked : ['--by', ...asked];
    if (needs.length > 0)
      throw new CallError(
        `${needs.join(' and ')} ${needs.length === 1 ? 'needs' : 'need'} a line: name one with --line, such as a total.`,
      );
    return differingLines(comparison, period);
  }
  if (by !== 'cause') {
    if (asked.length > 0)
      throw new CallError(
        `The parts of a line by ${by} need no ${asked.join(' or ')}. Leave out either --by or ${asked.join(' and ')}.`,
      );
    return byTag(comparison, line, period, by);
  }
  return byCause(comparison, line, period, howTo(comparison, question));
}

function howTo(comparison: Comparison, { causes, method, samples, seed }: Question): HowToAttribute {
  const how = {
    ...USUAL_WAY,
    ...(causes === undefined ? {} : { causes: causeKind(comparison, causes) }),
    ...(method === undefined ? {} : { method: methodNamed(method) }),
    ...(samples === undefined ? {} : { samples: wholeNumber('--samples', samples, 4) }),
    ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0) }),
  };
  if (how.method !== 'shapley' && (samples !== undefined || seed !== undefined))
    throw new CallError(
      'Only the method shapley draws orders: add --method shapley, or leave out --samples and --seed.',
    );
  return how;
}

const KINDS = ['entry', 'scenario', 'line'] as const;

function causeKind(comparison: Comparison, name: string): CauseKind {
  const kind = KINDS.find((known) => known === name);
  if (kind !== undefined) return { kind };
  const tags = tagsOf(comparison);
  if (tags.includes(name)) return { kind: 'tag', tag: name };
  const mend = didYouMean(
    name,
    [...KINDS, ...tags],
    `Write entry, scenario, line, or a tag: ${tags.join(', ')}.`,
  );
  throw new CallError(`Causes cannot be told by "${name}". ${mend}`);
}

function methodNamed(name: string): Method {
  const method = METHODS.find((known) => known === name);
  if (method !== undefined) return method;
  throw new CallError(
    `There is no method "${name}". ${didYouMean(name, METHODS, `There are: ${METHODS.join(', ')}.`)}`,
  );
}

function wholeNumber(option: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least && value <= 1_000_000) return value;
  throw new CallError(`${option} must be a whole number from ${least} to 1000000.`);
}
