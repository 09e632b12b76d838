import type { Graph } from '../graph/graph.ts';
import { type Place, type Problem, problem, within } from '../problem/problem.ts';
import { countable, type Figures, type Form, times } from './form.ts';
import { everyPeriod, periodsNamed } from './periods.ts';
import type { QuestionFile, TermFile } from './question-schema.ts';

/** What is made as large, or as small, as can be. */
export interface Objective {
  readonly sense: 'maximise' | 'minimise';
  readonly form: Form;
  /** The unit of the sum; `1` where lines in several units are weighed against each other. */
  readonly unit: string;
  /** Its lines in words: the labels of the lines. */
  readonly label: string;
}

export function objectiveOf(
  file: QuestionFile,
  graph: Graph,
  figures: Figures,
  place: Place,
): { objective: Objective; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sense = file.maximise === undefined ? 'minimise' : 'maximise';
  const terms = file.maximise ?? file.minimise ?? [];
  const found = terms.flatMap((term, i) => {
    const here = within(place, sense, i);
    const line = countable(graph, term.line, within(here, 'line'), problems);
    return line === undefined ? [] : [{ line, term, here }];
  });
  const units = new Set(found.map(({ line }) => graph.lines[line]?.unit ?? '1'));
  if (units.size > 1 && terms.some((term) => term.weight === undefined))
    problems.push(
      problem(
        `${[...units].join(' and ')} cannot be added up as they are.`,
        within(place, sense),
        'Give each line a weight: what one unit of it counts for.',
      ),
    );
  const parts = found.flatMap(({ line, term, here }) =>
    formsOf(graph, figures, line, term, here, problems).map((form) => times(form, term.weight ?? 1)),
  );
  const [unit = '1'] = units;
  const labels = found.map(({ line }) => graph.lines[line]?.label ?? '');
  return {
    objective: {
      sense,
      form: { constant: 0, terms: parts.flatMap((part) => part.terms) },
      unit: units.size > 1 ? '1' : unit,
      label: [...new Set(labels)].join('; '),
    },
    problems,
  };
}

function formsOf(
  graph: Graph,
  figures: Figures,
  line: number,
  term: TermFile,
  place: Place,
  problems: Problem[],
): readonly Form[] {
  const years = everyPeriod(graph, 'year');
  const usual = graph.lines[line]?.rollup === 'flow' ? years : years.slice(-1);
  const periods = term.periods === undefined ? usual : periodsNamed(graph, term.periods, place, problems);
  return periods.map((period) => figures.of(line, period));
}
