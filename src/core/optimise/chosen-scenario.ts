import { printDate, printMonth } from '../calendar/month.ts';
import type { ScenarioInput } from '../model/model-schema.ts';
import { printValue } from '../results/print-value.ts';
import type { Overlay } from '../scenario/overlay-schema.ts';
import type { Choice, Decision, Decisions } from './choice.ts';
import type { Question } from './question.ts';

/** The chosen plan as an ordinary scenario on top of the one that the question starts from. */
export function chosenScenario(question: Question, decisions: Decisions): ScenarioInput {
  const { choices, name, title, scenario } = question;
  const reason = `Chosen by the optimiser of ${name}`;
  const parts = choices.flatMap((choice, c) => entriesOf(choice, decisions[c] ?? { way: 0 }, reason));
  const words = choices.map((choice, c) => `${choice.label}: ${inWords(choice, decisions[c] ?? { way: 0 })}`);
  return {
    title: `The chosen plan: ${title}`,
    about: `${reason}, on top of "${scenario}". ${words.join('; ')}.`,
    extends: scenario,
    ...merged(parts),
  };
}

/** `left out`, or `goes ahead from 2011-04 at £60,000`. */
export function inWords({ ways, size }: Choice, decision: Decision): string {
  const way = ways[decision.way];
  if (way === undefined) return '';
  const start = way.start === undefined ? '' : ` from ${printMonth(way.start.month)}`;
  const large =
    size === undefined || decision.size === undefined
      ? ''
      : ` at ${printValue(decision.size, size.lever.unit)}`;
  return `${way.label}${start}${large}`;
}

function entriesOf(
  { label, ways, size }: Choice,
  decision: Decision,
  why: string,
): readonly Partial<ScenarioInput>[] {
  const way = ways[decision.way];
  if (way === undefined) return [];
  const starts = ways.flatMap(({ start }) => (start === undefined ? [] : [start.month]));
  const months = `from ${printMonth(Math.min(...starts))} to ${printMonth(Math.max(...starts))}`;
  const sizes =
    size === undefined
      ? ''
      : `${printValue(size.least, size.lever.unit)} to ${printValue(size.most, size.lever.unit)}`;
  return [
    written(way.overlay, why),
    ...(way.start === undefined
      ? []
      : [way.start.lever.entry(way.start.month, `${why}: ${label}, a start ${months}.`)]),
    ...(size === undefined || decision.size === undefined
      ? []
      : [size.lever.entry(decision.size, `${why}: ${label}, a size from ${sizes}.`)]),
  ];
}

/** What an option changes, as it is written in a model file, its reasons told as the optimiser's. */
function written(overlay: Overlay, why: string): Partial<ScenarioInput> {
  const chosen = <T extends { readonly reason: string }>(entry: T): T => ({
    ...entry,
    reason: `${why}: ${entry.reason}`,
  });
  const each = <T extends { readonly reason: string }>(all: Readonly<Record<string, T>>): Record<string, T> =>
    mapped(all, chosen);
  const { off, on, set, fill, scale, shift, delay, formulas } = overlay;
  return {
    off: off.map(chosen),
    on: on.map(chosen),
    set: mapped(set, asWritten),
    fill: each(fill),
    scale: each(scale),
    shift: each(shift),
    delay: each(delay),
    formulas: each(formulas),
  };
}

function mapped<T, U>(all: Readonly<Record<string, T>>, change: (entry: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(all).map(([key, entry]) => [key, change(entry)]));
}

type WrittenInput = NonNullable<ScenarioInput['set']>[string];

/** Months in a source are written as such again. */
function asWritten(input: Overlay['set'][string]): WrittenInput {
  const { source } = input;
  if (source.kind !== 'assumed') return { ...input, source };
  const { earliest, latest, ...rest } = source;
  return {
    ...input,
    source: {
      ...rest,
      ...(earliest === undefined ? {} : { earliest: printDate(earliest) }),
      ...(latest === undefined ? {} : { latest: printDate(latest) }),
    },
  };
}

/** Parts of a scenario as one; no line is changed by two of them. What says nothing is left out. */
function merged(parts: readonly Partial<ScenarioInput>[]): Partial<ScenarioInput> {
  const lists = { off: parts.flatMap((p) => p.off ?? []), on: parts.flatMap((p) => p.on ?? []) };
  const records = Object.fromEntries(
    (['set', 'fill', 'scale', 'shift', 'delay', 'formulas'] as const).map((key) => [
      key,
      Object.assign({}, ...parts.map((p) => p[key] ?? {})) as object,
    ]),
  );
  const all = Object.entries({ ...lists, ...records });
  return Object.fromEntries(all.filter(([, entries]) => Object.keys(entries).length > 0));
}
