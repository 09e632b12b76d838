import { CallError } from '../problem/call-error.ts';
import { printValue } from '../results/print-value.ts';
import { printPeriod } from '../run/period.ts';
import { conflictIn, withoutSpare } from './conflict.ts';
import { type Rule, rulesOf } from './judge.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';

/** Some limits of a question in all their periods, or one choice after another. */
interface Named {
  readonly name: string;
  readonly label: string;
  readonly rules: readonly Rule[];
}

/** What to say when no plan keeps to all that a question asks: the smallest set of its rules that cannot hold together. */
export function infeasible(question: Question, search: Search): CallError {
  const named = namedRules(question);
  const rulesIn = (some: readonly Named[]): readonly Rule[] => some.flatMap(({ rules }) => rules);
  const { set, smallest } = conflictIn(named, (some) => search.canKeep(rulesIn(some)));
  const needed = withoutSpare(rulesIn(set), search.canKeep);
  const lines = set.map(({ label, name, rules }) => {
    const periods = rules.filter((rule) => needed.includes(rule)).flatMap((rule) => periodOf(question, rule));
    return `  ${label} (${name})${periods.length === 0 ? '' : `, ${periods.join(', ')}`}`;
  });
  const count = set.length === 1 ? 'This cannot hold' : `These ${set.length} cannot hold together`;
  const how = smallest ? '' : ' Each of them is needed for that, though a smaller set may conflict as well.';
  const mends = needed.flatMap((rule) => mendOf(question, search, rule));
  return new CallError(
    [
      `No plan keeps to all that "${question.name}" asks. ${count}, whatever is chosen:${how}`,
      ...lines,
      ...(mends.length === 0
        ? ['Widen one of them, or give the choices more room.']
        : ['Any one of these would let a plan in, with all else as it is:', ...mends.map((m) => `  ${m}`)]),
    ].join('\n'),
  );
}

function namedRules(question: Question): readonly Named[] {
  const rules = rulesOf(question);
  const limits = new Map(question.limits.map((limit) => [limit.name, limit.label]));
  return [
    ...[...limits].map(([name, label]) => ({
      name,
      label,
      rules: rules.filter((r) => r.kind === 'limit' && question.limits[r.limit]?.name === name),
    })),
    ...rules.flatMap((rule): readonly Named[] => {
      if (rule.kind === 'limit') return [];
      const [later, earlier] = [question.choices[rule.choice], question.choices[rule.other]];
      const label = `${later?.label} after ${earlier?.label}`;
      return [{ name: `${later?.name}, after`, label, rules: [rule] }];
    }),
  ];
}

function periodOf({ limits, graph }: Question, rule: Rule): readonly string[] {
  const limit = rule.kind === 'limit' ? limits[rule.limit] : undefined;
  return limit === undefined ? [] : [printPeriod(graph.calendar, limit.period)];
}

/** By how much one limit would have to be wider for some plan to keep to all others as they are. */
function mendOf(question: Question, search: Search, rule: Rule): readonly string[] {
  const limit = rule.kind === 'limit' ? question.limits[rule.limit] : undefined;
  const by = rule.kind === 'limit' ? search.letIn(rule.limit) : undefined;
  if (limit === undefined || by === undefined) return [];
  const period = printPeriod(question.graph.calendar, limit.period);
  const less = limit.kind === 'at_least' ? 'less asked' : 'more allowed';
  return [`${limit.name} in ${period}: ${printValue(roundedUp(by, limit.unit), limit.unit)} ${less}`];
}

/** An amount to the penny, or to a millionth of another unit, and no less than is needed. */
export function roundedUp(by: number, unit: string): number {
  const grain = unit.startsWith('GBP') ? 100 : 1e6;
  return Math.ceil(by * grain - 1e-4) / grain;
}
