import type { Choice } from './choice.ts';
import { amountOf, changeOf, type Form } from './form.ts';
import { nextGain, type Rule, tolerance } from './judge.ts';
import type { Column, Picture } from './picture.ts';
import type { LinearProgram, Row, Variable } from './program.ts';
import type { Question } from './question.ts';

/** What is asked of the linear picture. */
export interface Ask {
  /** The best plan; the least by which a limit must be wider for a plan, better than `better` where that is given; or any plan. */
  readonly goal:
    | { readonly kind: 'best' }
    | { readonly kind: 'widening'; readonly limit: number; readonly better?: number }
    | { readonly kind: 'any' };
  /** The rules that count; all where left out. */
  readonly rules?: readonly Rule[];
  /** One limit is wider by so much. */
  readonly wider?: { readonly limit: number; readonly by: number };
  /** Limits hold to the last bit, so that no size takes up what rounding leaves. */
  readonly exact?: boolean;
}

/** A program with the variables of each column: is it taken, and how much larger than its smallest is it. */
export interface Layout {
  readonly program: LinearProgram;
  readonly columns: readonly {
    readonly column: Column;
    readonly take: number;
    readonly more?: number;
    /** One of the variable is so much of the size: a step, or one. */
    readonly unit: number;
  }[];
  readonly widening?: number;
}

/** Writes the linear picture of a question, and what is asked of it, as a program. */
export function programOf(question: Question, picture: Picture, rules: readonly Rule[], ask: Ask): Layout {
  const variables: Variable[] = [];
  const rows: Row[] = [];
  const add = (variable: Variable): number => variables.push(variable) - 1;
  const { goal, wider } = ask;
  const costs = goal.kind === 'best';
  const { objective, choices } = question;
  const cost = (changes: readonly number[]): number => (costs ? changeOf(objective.form, changes) : 0);
  const columns = picture.columns.map((column) => {
    const { size } = choices[column.choice] ?? {};
    const { span, effect, slope } = column;
    const take = add({ cost: cost(effect), least: 0, most: 1, whole: true });
    const unit = size?.stepped === true ? size.grain : 1;
    if (span === undefined) return { column, take, unit };
    const most = stepsOf(span.high - span.low, unit, size?.stepped === true);
    const more = add({ cost: cost(slope) * unit, least: 0, most, whole: size?.stepped === true });
    // Nothing more of what is not taken.
    rows.push({ ...termsOf([more, 1], [take, -most]), least: -Infinity, most: 0 });
    return { column, take, more, unit };
  });
  const widening =
    goal.kind === 'widening' ? add({ cost: 1, least: 0, most: Infinity, whole: false }) : undefined;

  choices.forEach((_, c) => {
    const taken = columns.filter(({ column }) => column.choice === c).map(({ take }) => [take, 1] as const);
    rows.push({ ...termsOf(...taken), least: 1, most: 1 });
  });
  const rowOf = (form: Form, at: number, extra: readonly (readonly [number, number])[]): Row => {
    const terms = columns.flatMap(({ column, take, more, unit }) => [
      [take, changeOf(form, column.effect)] as const,
      ...(more === undefined ? [] : [[more, changeOf(form, column.slope) * unit] as const]),
    ]);
    return { ...termsOf(...terms, ...extra), least: at - amountOf(form, picture.figures), most: Infinity };
  };
  for (const rule of rules) {
    if (rule.kind === 'after') {
      rows.push(...orderRows(choices, columns, rule.choice, rule.other));
      continue;
    }
    const limit = question.limits[rule.limit];
    if (limit === undefined) continue;
    // The last bits of a sum must not rule a plan out that keeps to the penny.
    const slack = ask.exact === true ? 0 : tolerance(limit.unit, amountOf(limit.bound, picture.figures)) / 2;
    const by = wider?.limit === rule.limit ? wider.by : 0;
    const widened =
      widening !== undefined && goal.kind === 'widening' && goal.limit === rule.limit
        ? [[widening, 1] as const]
        : [];
    rows.push(...limit.left.map((form) => rowOf(form, -slack - by, widened)));
  }
  if (goal.kind === 'widening' && goal.better !== undefined) {
    const sign = objective.sense === 'maximise' ? 1 : -1;
    const step = nextGain(objective.unit, goal.better);
    const form = { ...objective.form, terms: signed(objective.form.terms, sign) };
    rows.push(rowOf(form, sign * goal.better + step, []));
  }
  const sense = costs ? objective.sense : 'minimise';
  return { program: { sense, variables, rows }, columns, ...(widening === undefined ? {} : { widening }) };
}

function stepsOf(length: number, unit: number, stepped: boolean): number {
  return stepped ? Math.round(length / unit) : length;
}

function signed(terms: Form['terms'], sign: number): Form['terms'] {
  return terms.map(({ target, weight }) => ({ target, weight: sign * weight }));
}

function termsOf(...terms: readonly (readonly [number, number])[]): Pick<Row, 'terms'> {
  return {
    terms: terms.flatMap(([variable, weight]) => (weight === 0 ? [] : [{ variable, weight }])),
  };
}

/** Of each way of the choice: it is taken only when the other goes ahead early enough. */
function orderRows(
  choices: readonly Choice[],
  columns: Layout['columns'],
  choice: number,
  other: number,
): readonly Row[] {
  const { ways = [], after = [] } = choices[choice] ?? {};
  const { ways: before = [] } = choices[other] ?? {};
  const months = after.find((a) => a.choice === other)?.months ?? 0;
  return ways.flatMap((way, w) => {
    if (!way.taken) return [];
    const takes = columns.filter(({ column }) => column.choice === choice && column.way === w);
    const early = columns.filter(({ column }) => {
      const earlier = column.choice === other ? before[column.way] : undefined;
      if (earlier?.taken !== true) return false;
      return (
        way.start === undefined ||
        earlier.start === undefined ||
        earlier.start.month + months <= way.start.month
      );
    });
    const terms = [
      ...early.map(({ take }) => [take, 1] as const),
      ...takes.map(({ take }) => [take, -1] as const),
    ];
    return [{ ...termsOf(...terms), least: 0, most: Infinity }];
  });
}
