import { printDate } from '../../core/calendar/month.ts';
import type { Graph } from '../../core/graph/graph.ts';
import { toPennies } from '../../core/money/share-out.ts';
import { DATE } from '../../core/quantity/dimension.ts';
import { notesOf } from '../../core/solve/notes.ts';
import type { Solution } from '../../core/solve/question.ts';
import type { Found } from '../../core/solve/search.ts';
import { answerInWords, periodOf } from '../../core/solve/words.ts';
import { scenarioYaml } from '../model-file/add-scenario.ts';
import type { Answer } from './answer.ts';

/** Where an answer came from and where it is kept. */
export interface Kept {
  /** The scenario asked of. */
  readonly scenario: string;
  /** The name to keep the answer under, and the file that it was written into. */
  readonly name: string | undefined;
  readonly saved: string | undefined;
}

/** A value as data: a month as text, and nothing where there is no end. */
type Plain = number | string | undefined;

/** A solution for people, as CSV with one row for each place, and as JSON. */
export function solveAnswer(graph: Graph, solution: Solution, kept: Kept): Answer {
  const { lever, question, answer } = solution;
  const unit = graph.lines[question.line]?.unit ?? '1';
  const inputAt = (x: number | undefined): Plain => plain(x, lever.unit);
  const figureAt = (y: number | undefined): Plain =>
    plain(y !== undefined && unit.startsWith('GBP') ? toPennies(y) / 100 : y, unit);
  const { target } = question;
  const asked = {
    scenario: kept.scenario,
    input: lever.name,
    as: lever.kind,
    line: graph.lines[question.line]?.name ?? '',
    period: periodOf(graph, question),
    target: typeof target === 'number' ? (figureAt(target) ?? '') : (graph.lines[target.line]?.name ?? ''),
  };
  const places = solution.found.map((found) => {
    const [from, to] = endsOf(found);
    const chosen = answer !== undefined && answer.x >= (from ?? answer.x) && answer.x <= (to ?? answer.x);
    return { kind: found.kind, from: inputAt(from), to: inputAt(to), ...(chosen ? { chosen: answer } : {}) };
  });
  return {
    text: [
      answerInWords(graph, solution),
      ...notesOf(graph, solution),
      ...(answer === undefined
        ? []
        : keptInWords(kept, scenarioYaml(kept.name ?? 'solved', answer.scenario))),
    ],
    csv: {
      header: [...Object.keys(asked), 'kind', 'from', 'to', 'chosen', 'figure', 'misses_by'],
      rows: places.map(({ kind, from = '', to = '', chosen }) => [
        ...Object.values(asked),
        kind,
        from,
        to,
        inputAt(chosen?.x) ?? '',
        figureAt(chosen?.figure) ?? '',
        chosen?.miss ?? '',
      ]),
    },
    json: {
      ...asked,
      kind: solution.kind,
      answer: answer === undefined ? null : answerData(answer, inputAt, figureAt),
      found: places.map(({ kind, from = null, to = null }) => ({ kind, from, to })),
      present: {
        input: lever.now === 'unknown' ? 'unknown' : inputAt(lever.now),
        figure: solution.present === 'unknown' ? 'unknown' : figureAt(solution.present),
        target: solution.aimNow === 'unknown' ? 'unknown' : figureAt(solution.aimNow),
      },
      tried: {
        values: solution.tries,
        from: inputAt(solution.from),
        to: inputAt(solution.to),
        least: { input: inputAt(solution.least.x), figure: figureAt(solution.least.figure) },
        most: { input: inputAt(solution.most.x), figure: figureAt(solution.most.figure) },
        unknown: solution.unknown.map(({ from, to }) => ({ from: inputAt(from), to: inputAt(to) })),
      },
      notes: notesOf(graph, solution),
      ...(kept.saved === undefined ? {} : { saved: kept.saved }),
    },
  };
}

function answerData(
  answer: NonNullable<Solution['answer']>,
  inputAt: (x: number) => Plain,
  figureAt: (y: number) => Plain,
): Readonly<Record<string, unknown>> {
  const { x, figure, aim, miss, scenario } = answer;
  return { input: inputAt(x), figure: figureAt(figure), aim: figureAt(aim), misses_by: miss, scenario };
}

function plain(value: number | undefined, unit: string): Plain {
  return value !== undefined && unit === DATE ? printDate(value) : value;
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

function keptInWords({ saved, name }: Kept, yaml: string): readonly string[] {
  const where =
    saved === undefined
      ? 'To keep it, put this under "scenarios:" in the model file, or ask again with --save and a name:'
      : `Written into ${saved}, as the scenario "${name}":`;
  return [`\n${where}\n`, yaml.trimEnd()];
}
