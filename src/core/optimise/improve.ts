import type { Choice, Decisions } from './choice.ts';
import { type Engine, firstOf } from './engine.ts';
import { amountOf } from './form.ts';
import { isBetter } from './judge.ts';
import { cutKey, type Picture, pictureAbout } from './picture.ts';
import type { Question } from './question.ts';
import { type Search, sameDecisions } from './search.ts';

/** Rounds after which the best plan so far is taken. */
const MOST_ROUNDS = 10;

/** The best plan of several rounds, and the picture about it. */
export interface Improved {
  readonly best: Decisions | undefined;
  readonly picture: Picture;
  readonly rounds: number;
  /** No picture that was drawn shows a plan that is new: not even the one about the best. */
  readonly settled: boolean;
}

/**
 * Draws the linear picture anew about each plan that is found, cut where its sizes are, until it finds the same plan again. What is
 * kept is the best plan that keeps to all rules by the engine. It is not proven to be the best there is.
 *
 * @param known plans to begin with: the picture is first drawn about the first of them
 */
export function improve(
  question: Question,
  engine: Engine,
  searchIn: (picture: Picture) => Search,
  keeps: (decisions: Decisions) => boolean,
  known: readonly Decisions[],
): Improved {
  const { choices, objective } = question;
  const cuts = new Map<string, number[]>();
  const worth = (decisions: Decisions): number => amountOf(objective.form, engine.figuresOf(decisions));
  let best: Decisions | undefined;
  const keep = (decisions: Decisions): void => {
    if (!keeps(decisions)) return;
    if (best === undefined || isBetter(objective, worth(decisions), worth(best))) best = decisions;
  };
  known.forEach(keep);
  const drawn: Decisions[] = [];
  const fresh = (decisions: Decisions | undefined): Decisions | undefined =>
    decisions === undefined || drawn.some((d) => sameDecisions(d, decisions)) ? undefined : decisions;
  let about: Decisions | undefined = known[0] ?? firstOf(choices);
  while (about !== undefined && drawn.length < MOST_ROUNDS) {
    drawn.push(about);
    cutAt(cuts, choices, about);
    const next = searchIn(pictureAbout(choices, engine, about, cuts)).best();
    if (next !== undefined) keep(next);
    about = fresh(next) ?? fresh(best);
  }
  const picture = pictureAbout(choices, engine, best ?? firstOf(choices), cuts);
  return { best, picture, rounds: drawn.length, settled: about === undefined };
}

function cutAt(cuts: Map<string, number[]>, choices: readonly Choice[], decisions: Decisions): void {
  choices.forEach((_, c) => {
    const { way = 0, size } = decisions[c] ?? {};
    if (size === undefined) return;
    const key = cutKey(c, way);
    cuts.set(key, [...(cuts.get(key) ?? []), size]);
  });
}
