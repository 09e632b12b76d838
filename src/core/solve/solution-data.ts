import { printDate } from '../calendar/month.ts';
import type { Graph } from '../graph/graph.ts';
import { toPennies } from '../money/share-out.ts';
import { DATE } from '../quantity/dimension.ts';
import { notesOf } from './notes.ts';
import type { Solution } from './question.ts';
import type { Found } from './search.ts';
import { answerInWords, periodOf } from './words.ts';

/** A value as data: pounds to the penny, a month as `2010-04`, null where there is no end. */
type Plain = number | string | null;

/** A solution as plain data, for JSON and for pages: months as text, nothing of the model itself. */
export function solutionData(graph: Graph, scenario: string, solution: Solution) {
  const { lever, question, answer, found, tries, unknown } = solution;
  const unit = graph.lines[question.line]?.unit ?? '1';
  const inputAt = (x: number | undefined): Plain => plain(x, lever.unit);
  const figureAt = (y: number | undefined): Plain =>
    plain(y !== undefined && unit.startsWith('GBP') ? toPennies(y) / 100 : y, unit);
  const { target } = question;
  return {
    scenario,
    input: lever.name,
    label: lever.label,
    inputUnit: lever.unit,
    as: lever.kind,
    line: graph.lines[question.line]?.name ?? '',
    lineLabel: graph.lines[question.line]?.label ?? '',
    unit,
    period: periodOf(graph, question),
    target: typeof target === 'number' ? figureAt(target) : (graph.lines[target.line]?.name ?? ''),
    kind: solution.kind,
    words: answerInWords(graph, solution),
    answer:
      answer === undefined
        ? null
        : {
            input: inputAt(answer.x),
            figure: figureAt(answer.figure),
            aim: figureAt(answer.aim),
            misses_by: answer.miss,
            scenario: answer.scenario,
          },
    found: found.map((place) => {
      const [from, to] = endsOf(place);
      const { x } = answer ?? {};
      const chosen = x !== undefined && x >= (from ?? x) && x <= (to ?? x);
      return { kind: place.kind, from: inputAt(from), to: inputAt(to), chosen };
    }),
    present: {
      input: lever.now === 'unknown' ? 'unknown' : inputAt(lever.now),
      figure: solution.present === 'unknown' ? 'unknown' : figureAt(solution.present),
      target: solution.aimNow === 'unknown' ? 'unknown' : figureAt(solution.aimNow),
    },
    tried: {
      values: tries,
      from: inputAt(solution.from),
      to: inputAt(solution.to),
      least: { input: inputAt(solution.least.x), figure: figureAt(solution.least.figure) },
      most: { input: inputAt(solution.most.x), figure: figureAt(solution.most.figure) },
      unknown: unknown.map(({ from, to }) => ({ from: inputAt(from), to: inputAt(to) })),
    },
    notes: notesOf(graph, solution),
  };
}

export type SolutionData = ReturnType<typeof solutionData>;

function plain(value: number | undefined, unit: string): Plain {
  if (value === undefined) return null;
  return unit === DATE ? printDate(value) : value;
}

function endsOf(found: Found): readonly [from: number | undefined, to: number | undefined] {
  switch (found.kind) {
    case 'point':
      return [found.x, found.x];
    case 'interval':
      return [found.from, found.to];
    case 'jump':
      return [found.below.x, found.above.x];
  }
}
