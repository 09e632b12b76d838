import type { Graph } from '../graph/graph.ts';
import { didYouMean } from '../problem/nearest.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import type { Base, Choice } from './choice.ts';
import type { ChoiceFile, QuestionFile } from './question-schema.ts';
import { sizeOf, waysOf } from './ways.ts';

/** The choices of a question, and everything wrong with them. */
export function choicesOf(
  file: QuestionFile,
  base: Base,
  place: Place,
): { choices: readonly Choice[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const names = Object.keys(file.choices);
  if (names.length === 0)
    problems.push(problem('There is nothing to choose.', within(place, 'choices'), 'Add a choice.'));
  const choices = Object.entries(file.choices).map(([name, choice]): Choice => {
    const here = within(place, 'choices', name);
    const size = sizeOf(choice, base, here, problems);
    const after = afterOf(name, choice, file, names, here, problems);
    const ways = waysOf(choice, base, here, problems);
    if (ways.length < 2 && size === undefined && problems.length === 0) {
      const what = `There is nothing to choose about "${choice.label}".`;
      problems.push(problem(what, here, 'Give it "out", two options, a "start" or a "size".'));
    }
    return { name, label: choice.label, ways, after, ...(size === undefined ? {} : { size }) };
  });
  problems.push(...circles(choices, place), ...overlaps(choices, base.graph, place));
  return { choices, problems };
}

function afterOf(
  name: string,
  choice: ChoiceFile,
  { choices }: QuestionFile,
  names: readonly string[],
  place: Place,
  problems: Problem[],
): Choice['after'] {
  return Object.entries(choice.after).flatMap(([other, months]) => {
    const here = within(place, 'after', other);
    const at = names.indexOf(other);
    if (at < 0) {
      const mend = didYouMean(other, names, `There are: ${names.join(', ')}.`);
      problems.push(problem(`There is no choice "${other}".`, here, mend));
      return [];
    }
    const without = [name, other].find((n) => choices[n]?.start === undefined);
    if (months > 0 && without !== undefined) {
      const what = `"${without}" has no start, so no months after it can be counted.`;
      problems.push(problem(what, here, 'Give it a "start", or write 0.'));
    }
    return [{ choice: at, months }];
  });
}

/** Choices that wait for each other in a circle: the first of them is told. */
function circles(choices: readonly Choice[], place: Place): readonly Problem[] {
  const all = choices.flatMap((choice, start) => {
    const seen = new Set<number>();
    const todo = choice.after.map((a) => a.choice);
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(choices[next]?.after ?? []).map((a) => a.choice));
    }
    if (!seen.has(start)) return [];
    const here = within(place, 'choices', choice.name, 'after');
    return [
      problem(
        `"${choice.name}" waits for itself, by way of what it comes after.`,
        here,
        'Take one "after" out.',
      ),
    ];
  });
  return all.slice(0, 1);
}

/** Two choices that change one line: what the line is would depend on which came last. */
function overlaps(choices: readonly Choice[], graph: Graph, place: Place): readonly Problem[] {
  const owner = new Map<number, string>();
  const problems: Problem[] = [];
  for (const { name, ways, size } of choices) {
    const lines = new Set(ways.flatMap((way) => [...way.contents.keys()]));
    if (size !== undefined) lines.add(size.lever.line);
    for (const line of lines) {
      const other = owner.get(line);
      if (other === undefined) owner.set(line, name);
      else {
        const what = `"${graph.lines[line]?.name}" is changed by the choices "${other}" and "${name}".`;
        problems.push(problem(what, within(place, 'choices', name), 'Let one choice alone change it.'));
      }
    }
  }
  return problems;
}
