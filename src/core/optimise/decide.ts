import { CallError } from '../problem/call-error.ts';
import { printPeriod } from '../run/period.ts';
import type { Choice, Decision, Decisions } from './choice.ts';
import { changedAt, type Engine, firstOf } from './engine.ts';
import { changeOf } from './form.ts';
import { improve } from './improve.ts';
import { infeasible } from './infeasible.ts';
import { isInOrder, isKept, rulesOf, tolerance } from './judge.ts';
import type { Limit } from './limits.ts';
import { linearSearch } from './linear-search.ts';
import { type NotAdditive, notAdditive } from './not-additive.ts';
import { type Picture, pictureAbout, pictured } from './picture.ts';
import type { Solver } from './program.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';
import { somePlans } from './some-plans.ts';
import { countPlans, everyPlan, wholeSearch } from './whole-search.ts';

/** The most plans of which every one is worked out where the model is not linear. */
const MOST_PLANS = 20_000;
/** Plans by which the linear picture is tried, beside those that differ from the best one in one choice alone. */
const TRIED = 256;

/** How the plan was found, and whether the linear picture and the engine agree. */
export type Method =
  /** They agree to the penny on the plan, and on so many others that keep to the limits: all that do, where `all`. */
  | { readonly kind: 'linear'; readonly others: number; readonly all: boolean }
  /** They do not, so every plan was worked out by the engine: none is better. */
  | { readonly kind: 'every_plan'; readonly plans: number; readonly differs: Differs }
  /** They do not, and there are too many plans: the picture was drawn anew about each plan found. Not proven best. */
  | {
      readonly kind: 'rounds';
      readonly rounds: number;
      readonly settled: boolean;
      readonly differs: Differs;
    };

/** A plan on which the linear picture and the engine do not agree, and the first line that does not add up. */
export interface Differs {
  readonly decisions: Decisions;
  readonly pictured: readonly number[];
  readonly projected: readonly number[];
  readonly line: NotAdditive | undefined;
}

/** A plan that keeps to every rule by the engine, how it was found, and the search that looks on from there. */
export interface Decided {
  readonly decisions: Decisions;
  readonly method: Method;
  readonly search: Search;
  /** Does any choice by itself move what is left of a limit? One that none moves binds nothing. */
  readonly moves: (limit: Limit) => boolean;
}

/**
 * The best plan of a question. It is first looked for in the linear picture. Where the engine does not bear that out, every plan is
 * worked out; or where there are too many, the picture is drawn anew about what was found.
 *
 * @throws {CallError} when no plan keeps to all rules, or when a figure that the question needs is unknown
 */
export function decide(question: Question, engine: Engine, solver: Solver): Decided {
  const { choices } = question;
  const keeps = (decisions: Decisions): boolean => keepsAll(question, engine, decisions);
  const picture = pictureAbout(choices, engine, firstOf(choices));
  const search = linearSearch(question, picture, solver);
  const moves = ({ left }: Limit): boolean =>
    picture.columns.some(({ effect, slope }) =>
      left.some((form) => changeOf(form, effect) !== 0 || changeOf(form, slope) !== 0),
    );
  const found = search.best();
  const plans = countPlans(choices);
  const tried = plans <= TRIED ? [...everyPlan(choices)] : somePlans(choices, TRIED);
  const near = found === undefined || plans <= TRIED ? [] : neighbours(choices, found);
  const kept = [...tried, ...near].filter(keeps);
  const differs = firstThatDiffers(question, engine, picture, found === undefined ? kept : [found, ...kept]);
  if (differs === undefined) {
    if (found === undefined) throw infeasible(question, search);
    const method = { kind: 'linear', others: kept.length, all: plans <= TRIED } as const;
    return { decisions: found, method, search, moves };
  }
  if (plans <= MOST_PLANS) {
    const whole = wholeSearch(question, engine);
    const best = whole.best();
    if (best === undefined) throw infeasible(question, whole);
    return { decisions: best, method: { kind: 'every_plan', plans, differs }, search: whole, moves };
  }
  const from = found ?? kept[0] ?? firstOf(choices);
  const searchIn = (p: Picture): Search => linearSearch(question, p, solver);
  const {
    best,
    rounds,
    settled,
    picture: last,
  } = improve(question, engine, searchIn, keeps, [from, ...kept]);
  if (best === undefined) throw noneFound(question, engine, from);
  const method = { kind: 'rounds', rounds, settled, differs } as const;
  return { decisions: best, method, search: searchIn(last), moves };
}

function keepsAll({ choices, limits, ...question }: Question, engine: Engine, decisions: Decisions): boolean {
  const rules = rulesOf({ choices, limits, ...question });
  const inOrder = rules.every(
    (rule) => rule.kind === 'limit' || isInOrder(choices, decisions, rule.choice, rule.other),
  );
  if (!inOrder) return false;
  const figures = engine.figuresOf(decisions);
  return limits.every((limit) => isKept(limit, figures));
}

/** The plans that differ from one in a single choice: another way, or the other end of its size. */
function neighbours(choices: readonly Choice[], decisions: Decisions): readonly Decisions[] {
  return choices.flatMap(({ ways, size }, c) =>
    ways
      .flatMap(({ taken }, way): readonly Decision[] =>
        !taken || size === undefined
          ? [{ way }]
          : [
              { way, size: size.least },
              { way, size: size.most },
            ],
      )
      .map((decision) => changedAt(decisions, c, decision)),
  );
}

function firstThatDiffers(
  question: Question,
  engine: Engine,
  picture: Picture,
  plans: readonly Decisions[],
): Differs | undefined {
  const { targets, plan } = question;
  for (const decisions of plans) {
    const projected = engine.figuresOf(decisions);
    const figures = pictured(picture, decisions);
    const same = targets.every(({ line }, t) => {
      const is = projected[t] ?? 0;
      return Math.abs((figures[t] ?? 0) - is) <= tolerance(plan.lines[line]?.unit ?? '1', is);
    });
    if (same) continue;
    const line = notAdditive(question, engine, picture, decisions);
    return { decisions, pictured: figures, projected, line };
  }
  return undefined;
}

/** Neither the picture nor any plan that was tried gave one that keeps to the limits by the engine. */
function noneFound(question: Question, engine: Engine, nearest: Decisions): CallError {
  const { limits, graph, name } = question;
  const figures = engine.figuresOf(nearest);
  const broken = limits
    .filter((limit) => !isKept(limit, figures))
    .map((limit) => `${limit.label} (${limit.name}) in ${printPeriod(graph.calendar, limit.period)}`);
  return new CallError(
    `No plan was found that keeps to all that "${name}" asks. The model is not linear here, and there are too many plans to try them all, so there may be one. The plan that the linear picture holds to be best breaks: ${broken.join('; ')}. Give the sizes a step and fewer starts, so that every plan can be tried.`,
  );
}
