import type { Line } from '../graph/line.ts';
import { contentInWords } from '../results/content-in-words.ts';
import { printValue } from '../results/print-value.ts';
import type { Period } from '../run/period.ts';
import { PAST } from '../scenario/operation.ts';
import type { Cause, CauseKind, ChangedLine } from './cause.ts';
import { type Side, titleOf } from './side.ts';
import { toldOf } from './told.ts';

/** Lines that change as one, in words for people. */
export function causeInWords(
  before: Side,
  after: Side,
  group: readonly ChangedLine[],
  how: CauseKind,
  period: Period,
): Cause {
  const [one, another] = group;
  const { mine, theirs } = another === undefined && one !== undefined ? one : {};
  const did = unique(group.map(didOf));
  const scenarios = unique(group.map(({ origin }) => (origin.kind === 'model' ? null : origin.scenario)));
  const reasons = unique(
    group.flatMap(({ origin }) => (origin.kind === 'model' ? [] : [origin.change.reason])),
  );
  return {
    label: labelOf(before, after, group, how),
    does: only(did) ?? 'several changes',
    origins: unique(group.map(({ origin }) => origin.kind)),
    scenario: only(scenarios) ?? null,
    reason: only(reasons) ?? '',
    lines: group.flatMap(({ mine: was, theirs: is }) => (is ?? was)?.name ?? []),
    before: mine === undefined ? null : heldIn(before, mine, period),
    after: theirs === undefined ? null : heldIn(after, theirs, period),
    together: [],
  };
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function only<T>([first, another]: readonly T[]): T | undefined {
  return another === undefined ? first : undefined;
}

/** What a line holds; where that differs by month, its figure in the period. */
function heldIn(side: Side, line: Line, period: Period): string {
  const words = contentInWords(line.unit, line.content);
  if (line.rollup === 'profile' || !words.endsWith(' figures by month')) return words;
  return printValue(toldOf(side, line.name, period)?.value ?? 'unknown', line.unit);
}

function didOf({ mine, theirs, origin }: ChangedLine): string {
  switch (origin.kind) {
    case 'done':
      return PAST[origin.change.by];
    case 'taken_back':
      return `${PAST[origin.change.by]} (taken back)`;
    case 'model':
      if (mine === undefined) return 'new in the model';
      return theirs === undefined ? 'gone from the model' : 'changed in the model';
  }
}

function labelOf(before: Side, after: Side, group: readonly ChangedLine[], how: CauseKind): string {
  const [first] = group;
  if (first === undefined) return '';
  const { origin } = first;
  switch (how.kind) {
    case 'line':
      return labelOfLines(group);
    case 'tag': {
      const value = tagOf(first, how.tag);
      return value === undefined ? `no ${how.tag} told` : `${how.tag} ${value.replaceAll('_', ' ')}`;
    }
    case 'scenario': {
      if (origin.kind === 'model') return 'The model itself';
      const side = origin.kind === 'done' ? after : before;
      const title = titleOf({ ...side, scenario: origin.scenario });
      return origin.kind === 'done' ? title : `${title} (taken back)`;
    }
    case 'entry':
      return group.length === 1 || origin.kind === 'model' ? labelOfLines(group) : origin.change.entry;
  }
}

/** The label of one line; of lines that come or go together, of the one that the others are named after. */
function labelOfLines(group: readonly ChangedLine[]): string {
  const comeOrGone = group.filter(({ mine, theirs }) => mine === undefined || theirs === undefined);
  const lines = (comeOrGone.length > 0 ? comeOrGone : group).flatMap(
    ({ mine, theirs }) => theirs ?? mine ?? [],
  );
  const [first, ...others] = lines;
  if (first === undefined) return '';
  return others.reduce((named, line) => (line.name.length < named.name.length ? line : named), first).label;
}

/** The value of a tag: as the second side has it, where it has the line. */
export function tagOf({ mine, theirs }: ChangedLine, tag: string): string | undefined {
  return (theirs ?? mine)?.tags[tag];
}
