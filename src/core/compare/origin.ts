import type { Change } from '../scenario/scenario.ts';
import type { Side } from './side.ts';

/**
 * Why a line differs: an entry of a scenario of one side that the other side does not have, or the models themselves. An entry of
 * the first side alone is taken back on the way to the second.
 */
export type Origin =
  | { readonly kind: 'done' | 'taken_back'; readonly scenario: string; readonly change: Change }
  | { readonly kind: 'model' };

interface Laid {
  readonly scenario: string;
  readonly change: Change;
}

/** Says of each changed line where its change comes from. The last entry of a chain that touches a line is the one that counts. */
export function originOf(before: Side, after: Side): (line: string) => Origin {
  const mine = laidOn(before);
  const theirs = laidOn(after);
  const isNew = (last: Laid | undefined, all: readonly Laid[], own: Side, other: Side): last is Laid =>
    last !== undefined && !all.some((one) => wordsOf(one, other) === wordsOf(last, own));
  return (line) => {
    const taken = mine.get(line) ?? [];
    const done = theirs.get(line) ?? [];
    const lastDone = done.at(-1);
    if (isNew(lastDone, taken, after, before)) return { kind: 'done', ...lastDone };
    const lastTaken = taken.at(-1);
    if (isNew(lastTaken, done, before, after)) return { kind: 'taken_back', ...lastTaken };
    return { kind: 'model' };
  };
}

/** By line: what the chain of a side does to it, in that order. */
function laidOn({ laid }: Side): ReadonlyMap<string, readonly Laid[]> {
  const out = new Map<string, Laid[]>();
  for (const { scenario, changes } of laid.changes) {
    for (const change of changes) {
      const all = out.get(change.line.name) ?? [];
      out.set(change.line.name, [...all, { scenario, change }]);
    }
  }
  return out;
}

/** The entry as the model file has it, so that an entry of the same name in another version is told apart. */
function wordsOf({ scenario, change: { by, entry } }: Laid, { model }: Side): string {
  const file = model.file.scenarios[scenario];
  const written = by === 'off' || by === 'on' ? entry : file?.[by][entry];
  return JSON.stringify([scenario, by, entry, written]);
}
