import type { Graph } from '../graph/graph.ts';
import { CallError } from '../problem/call-error.ts';
import { printPeriod } from '../run/period.ts';
import type { Target, Trial } from './trial.ts';

/** The inputs without a figure that stand behind the targets of a trial: what a scenario would have to fill. */
export function unknownInputs(graph: Graph, trial: Trial, except: readonly number[] = []): readonly string[] {
  return trial.plan.lines.flatMap(({ name, content }, i) =>
    content.kind === 'given' && trial.reaches(i) && !except.includes(i) && content.values.includes(null)
      ? [graph.lines[i]?.name ?? name]
      : [],
  );
}

/** What to say of a figure that is unknown where a question needs it; `except` are inputs that the question itself fills. */
export function unknownFigure(
  graph: Graph,
  trial: Trial,
  { line, period }: Target,
  except: readonly number[] = [],
): CallError {
  const { name = '' } = graph.lines[line] ?? {};
  const inputs = unknownInputs(graph, trial, except);
  const named = inputs.slice(0, 6).join(', ');
  const more = inputs.length > 6 ? ` and ${inputs.length - 6} more` : '';
  const why =
    inputs.length === 0
      ? ''
      : ` These inputs behind it have no figure: ${named}${more}. Ask of a scenario that fills them.`;
  return new CallError(`"${name}" is not known in ${printPeriod(graph.calendar, period)}.${why}`);
}
