import type { Graph } from '../graph/graph.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem } from '../problem/problem.ts';
import { DATE } from '../quantity/dimension.ts';
import type { Period } from '../run/period.ts';
import type { Target } from '../trial/trial.ts';

/** A sum over figures that were asked for, each times a number, and a constant. */
export interface Form {
  readonly constant: number;
  readonly terms: readonly { readonly target: number; readonly weight: number }[];
}

export function amountOf({ constant, terms }: Form, figures: readonly number[]): number {
  return constant + changeOf({ terms }, figures);
}

/** What the form changes by when the figures change by so much. */
export function changeOf({ terms }: Pick<Form, 'terms'>, changes: readonly number[]): number {
  return terms.reduce((sum, { target, weight }) => sum + weight * (changes[target] ?? 0), 0);
}

export function minus(a: Form, b: Form): Form {
  const negative = b.terms.map(({ target, weight }) => ({ target, weight: -weight }));
  return { constant: a.constant - b.constant, terms: [...a.terms, ...negative] };
}

export function times(form: Form, by: number): Form {
  const terms = form.terms.map(({ target, weight }) => ({ target, weight: weight * by }));
  return { constant: form.constant * by, terms };
}

export function constantForm(constant: number): Form {
  return { constant, terms: [] };
}

/** The figures that a question asks for, each once. */
export class Figures {
  readonly targets: Target[] = [];
  readonly #known = new Map<string, number>();

  of(line: number, period: Period): Form {
    const key = JSON.stringify([line, period]);
    const before = this.#known.get(key);
    const target = before ?? this.targets.push({ line, period }) - 1;
    this.#known.set(key, target);
    return { constant: 0, terms: [{ target, weight: 1 }] };
  }
}

/** The line of a name, when it can be added up and compared; else what is wrong is told. */
export function countable(graph: Graph, name: string, place: Place, problems: Problem[]): number | undefined {
  const line = graph.lineNamed(name);
  if (line === undefined) {
    const known = graph.lines.map((l) => l.name);
    problems.push(problem(`There is no line "${name}".`, place, didYouMean(name, known)));
    return undefined;
  }
  const { unit, rollup } = graph.lines[line] ?? {};
  if (unit === DATE || rollup === 'profile') {
    const what = `"${name}" is ${unit === DATE ? 'a month' : 'a shape by months since a start'}, so it is no figure to count.`;
    problems.push(problem(what, place, 'Name a line of pounds, people or another amount.'));
    return undefined;
  }
  return line;
}
