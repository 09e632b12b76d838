import { sine } from './elementary.ts';

/** A rank correlation (Spearman) between two inputs, by name. */
export interface Correlation {
  readonly a: string;
  readonly b: string;
  readonly rank: number;
}

/** Inputs that hang together by correlations, with the lower triangle that makes their scores of independent ones, row by row. */
export interface Bundle {
  readonly members: readonly number[];
  readonly triangle: readonly (readonly number[])[];
}

/**
 * A Gaussian copula: each input has a normal score; the scores of correlated inputs are mixed by the triangle (Cholesky) of their
 * correlations, and the inputs are taken from their own distributions at the shares of the mixed scores. So each input keeps
 * its distribution, any way of sampling will do, and no draw needs another one: unlike with Iman and Conover's reordering, which
 * must hold all draws at once. A rank correlation r of two continuous inputs needs one of 2 sin(pi r / 6) between the
 * scores (K. Pearson, 1907); where inputs take few values, such as months, it comes out somewhat weaker.
 *
 * @param names the inputs in their order
 * @throws {Error} when the correlations cannot hold together: see `impossibleIn`
 */
export function bundlesOf(names: readonly string[], correlations: readonly Correlation[]): readonly Bundle[] {
  const known = within(names, correlations);
  return groupsOf(names, known).map((group) => {
    const triangle = triangleOf(scoreMatrix(group, known));
    if (triangle === undefined)
      throw new Error(`the correlations of ${group.join(', ')} cannot hold together`);
    return { members: group.map((name) => names.indexOf(name)), triangle };
  });
}

/**
 * Correlations of a few inputs that cannot hold together, where there are any, and how strong they could be: with each of them
 * times `strength` they would hold.
 */
export function impossibleIn(
  correlations: readonly Correlation[],
): { readonly correlations: readonly Correlation[]; readonly strength: number } | undefined {
  const names = [...new Set(correlations.flatMap(({ a, b }) => [a, b]))];
  const bad = groupsOf(names, correlations).find(
    (g) => triangleOf(scoreMatrix(g, correlations)) === undefined,
  );
  if (bad === undefined) return undefined;
  // Whatever can be left out with the rest still impossible is not what is wrong.
  const core = bad.reduce<readonly string[]>((kept, name) => {
    const rest = kept.filter((other) => other !== name);
    return triangleOf(scoreMatrix(rest, correlations)) === undefined ? rest : kept;
  }, bad);
  return { correlations: within(core, correlations), strength: strengthOf(core, correlations) };
}

/** In steps of a hundredth. */
function strengthOf(names: readonly string[], correlations: readonly Correlation[]): number {
  for (let percent = 99; percent > 0; percent--) {
    const weaker = correlations.map((c) => ({ ...c, rank: (c.rank * percent) / 100 }));
    if (triangleOf(scoreMatrix(names, weaker)) !== undefined) return percent / 100;
  }
  return 0;
}

function within(names: readonly string[], correlations: readonly Correlation[]): readonly Correlation[] {
  const some = new Set(names);
  return correlations.filter(({ a, b, rank }) => some.has(a) && some.has(b) && rank !== 0);
}

/** The names that hang together, each group in the order of the names; those that stand alone are left out. */
function groupsOf(
  names: readonly string[],
  correlations: readonly Correlation[],
): readonly (readonly string[])[] {
  const group = new Map(names.map((name) => [name, name]));
  for (const { a, b } of within(names, correlations)) {
    const [from, to] = [group.get(a), group.get(b)];
    for (const name of names) if (group.get(name) === from && to !== undefined) group.set(name, to);
  }
  const together = [...new Set(group.values())].map((g) => names.filter((name) => group.get(name) === g));
  return together.filter((members) => members.length > 1);
}

function scoreMatrix(
  names: readonly string[],
  correlations: readonly Correlation[],
): readonly (readonly number[])[] {
  const ranks = new Map<string, number>();
  for (const { a, b, rank } of correlations) {
    ranks.set(`${a} ${b}`, rank);
    ranks.set(`${b} ${a}`, rank);
  }
  return names.map((a) =>
    names.map((b) => (a === b ? 1 : 2 * sine((Math.PI * (ranks.get(`${a} ${b}`) ?? 0)) / 6))),
  );
}

/** Cholesky's lower triangle; undefined when the matrix is not positive definite. */
function triangleOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const rows: number[][] = [];
  for (const [i, line] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = rows[j] ?? row;
      let rest = line[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      if (j < i) row.push(rest / (other[j] ?? 1));
      // Rounding must not decide whether a matrix on the edge holds.
      else if (rest > 1e-10) row.push(Math.sqrt(rest));
      else return undefined;
    }
    rows.push(row);
  }
  return rows;
}
