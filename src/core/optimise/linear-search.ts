import type { Choice, Decision, Decisions } from './choice.ts';
import { rulesOf } from './judge.ts';
import type { Picture } from './picture.ts';
import type { LinearProgram, Solution, Solver } from './program.ts';
import { type Ask, type Layout, programOf } from './program-of.ts';
import type { Question } from './question.ts';
import type { Search } from './search.ts';

/** Looks through the plans of a linear picture with a solver. */
export function linearSearch(question: Question, picture: Picture, solver: Solver): Search {
  const all = rulesOf(question);
  const layoutOf = (ask: Ask): Layout => programOf(question, picture, ask.rules ?? all, ask);
  /** The whole numbers of the best plan, and a way to solve for the rest: to the last bit where that can be. */
  const solved = (ask: Ask): Solved | undefined => {
    const layout = layoutOf(ask);
    const values = solver(layout.program);
    if (values === 'infeasible') return undefined;
    const exact = layoutOf({ ...ask, exact: true });
    const restOf = (known: ReadonlyMap<number, number>): Solution => {
      const strict = solver(fixed(exact.program, known));
      return strict === 'infeasible' ? solver(fixed(layout.program, known)) : strict;
    };
    return { layout, values, known: wholeOf(layout, values), restOf };
  };
  return {
    best: (wider) => {
      const found = solved({ goal: { kind: 'best' }, ...(wider === undefined ? {} : { wider }) });
      return found === undefined ? undefined : decisionsOf(question.choices, found);
    },
    letIn: (limit, better) => {
      const goal = { kind: 'widening', limit, ...(better === undefined ? {} : { better }) } as const;
      const found = solved({ goal });
      if (found === undefined) return undefined;
      const rest = found.restOf(found.known);
      return (rest === 'infeasible' ? found.values : rest)[found.layout.widening ?? -1];
    },
    canKeep: (rules) => solver(layoutOf({ goal: { kind: 'any' }, rules }).program) !== 'infeasible',
  };
}

interface Solved {
  readonly layout: Layout;
  readonly values: readonly number[];
  readonly known: ReadonlyMap<number, number>;
  readonly restOf: (known: ReadonlyMap<number, number>) => Solution;
}

/**
 * The plan of a solution. Its whole numbers are held; then sizes without a step are brought to the penny, one after another, each to
 * the nearest that lets the others still keep to the rules.
 */
function decisionsOf(choices: readonly Choice[], { layout, known: whole, restOf }: Solved): Decisions {
  const known = new Map(whole);
  const free = layout.columns.filter(
    ({ more, take }) => more !== undefined && known.get(take) === 1 && !known.has(more),
  );
  let now: Solution = free.length === 0 ? 'infeasible' : restOf(known);
  for (const { more = -1, column } of free) {
    const size = choices[column.choice]?.size;
    const { low, high } = column.span ?? { low: 0, high: 0 };
    const grains =
      ((now === 'infeasible' ? 0 : (now[more] ?? 0)) + low - (size?.least ?? 0)) / (size?.grain ?? 1);
    const near = Math.round(grains);
    const amounts = (near > grains ? [near, near - 1] : [near, near + 1])
      .map((n) => sizeAt(size, n) - low)
      .filter((amount) => amount >= 0 && amount <= high - low);
    const fits = amounts.find((amount) => {
      known.set(more, amount);
      now = restOf(known);
      return now !== 'infeasible';
    });
    known.set(more, fits ?? amounts[0] ?? 0);
  }
  return choices.map((choice, c) => decisionIn(choice, c, layout, known));
}

/** The size so many grains above the least, free of the last bits of the sum. */
function sizeAt(size: Choice['size'], grains: number): number {
  return size === undefined ? 0 : Number((size.least + grains * size.grain).toPrecision(14));
}

function decisionIn(choice: Choice, c: number, layout: Layout, known: ReadonlyMap<number, number>): Decision {
  const found = layout.columns.find(({ column, take }) => column.choice === c && known.get(take) === 1);
  const { column, more, unit = 1 } = found ?? {};
  const way = column?.way ?? 0;
  if (column?.span === undefined || choice.size === undefined) return { way };
  const { low } = column.span;
  const size = low + (known.get(more ?? -1) ?? 0) * unit;
  return { way, size: sizeAt(choice.size, Math.round((size - choice.size.least) / choice.size.grain)) };
}

/** The whole numbers of a solution, as such. */
function wholeOf({ program }: Layout, values: readonly number[]): Map<number, number> {
  return new Map(
    program.variables.flatMap(({ whole }, v) => (whole ? [[v, Math.round(values[v] ?? 0)] as const] : [])),
  );
}

/** The program with some variables held at a value; none is left to be whole, so that it is solved at once. */
function fixed(program: LinearProgram, values: ReadonlyMap<number, number>): LinearProgram {
  const variables = program.variables.map((variable, v) => {
    const value = values.get(v);
    return value === undefined ? variable : { ...variable, least: value, most: value, whole: false };
  });
  return { ...program, variables };
}
