import type { Choice, Decision, Decisions } from './choice.ts';
import type { Engine } from './engine.ts';
import { amountOf } from './form.ts';
import { isBetter, isInOrder, isKept, leftOf, type Rule, rulesOf } from './judge.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';

/** How many plans a question has; infinite where a size has no step. */
export function countPlans(choices: readonly Choice[]): number {
  return choices.reduce((count, choice) => count * waysIn(choice), 1);
}

function waysIn({ ways, size }: Choice): number {
  const sizes = size === undefined ? 1 : size.stepped ? sizesIn(size) : Number.POSITIVE_INFINITY;
  return ways.reduce((count, way) => count + (way.taken ? sizes : 1), 0);
}

function sizesIn({ least, most, grain }: NonNullable<Choice['size']>): number {
  return Math.round((most - least) / grain) + 1;
}

/** Every plan of a question whose sizes, if any, have steps. */
export function* everyPlan(choices: readonly Choice[]): Generator<Decisions> {
  const [choice, ...rest] = choices;
  if (choice === undefined) {
    yield [];
    return;
  }
  for (const decision of everyDecision(choice))
    for (const others of everyPlan(rest)) yield [decision, ...others];
}

function everyDecision({ ways, size }: Choice): readonly Decision[] {
  return ways.flatMap(({ taken }, way): readonly Decision[] => {
    if (!taken || size === undefined) return [{ way }];
    return Array.from({ length: sizesIn(size) }, (_, k) => ({
      way,
      size: Number((size.least + k * size.grain).toPrecision(14)),
    }));
  });
}

/** Works out every plan of a question by the engine, and looks through them: nothing is taken to be linear. */
export function wholeSearch(question: Question, engine: Engine): Search {
  const { choices, limits, objective } = question;
  const plans = [...everyPlan(choices)].map((decisions) => {
    const figures = engine.figuresOf(decisions);
    return { decisions, figures, value: amountOf(objective.form, figures) };
  });
  type Plan = (typeof plans)[number];
  const keeps = ({ decisions, figures }: Plan, rule: Rule, wider = 0): boolean => {
    if (rule.kind === 'after') return isInOrder(choices, decisions, rule.choice, rule.other);
    const limit = limits[rule.limit];
    return limit === undefined || isKept(limit, figures, wider);
  };
  const all = rulesOf(question);
  return {
    best: (wider) => {
      let best: Plan | undefined;
      for (const plan of plans) {
        if (best !== undefined && !isBetter(objective, plan.value, best.value)) continue;
        const by = (rule: Rule): number =>
          rule.kind === 'limit' && rule.limit === wider?.limit ? wider.by : 0;
        if (all.every((rule) => keeps(plan, rule, by(rule)))) best = plan;
      }
      return best?.decisions;
    },
    letIn: (at, better) => {
      const limit = limits[at];
      const others = all.filter((rule) => rule.kind !== 'limit' || rule.limit !== at);
      const needs = plans
        .filter((plan) => better === undefined || isBetter(objective, plan.value, better))
        .filter((plan) => others.every((rule) => keeps(plan, rule)))
        .map(({ figures }) => (limit === undefined ? 0 : Math.max(0, -leftOf(limit, figures))));
      return needs.length === 0 ? undefined : Math.min(...needs);
    },
    canKeep: (rules) => plans.some((plan) => rules.every((rule) => keeps(plan, rule))),
  };
}
