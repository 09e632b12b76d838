import type { SolutionData } from '../../core/solve/solution-data.ts';
import { scenarioYaml } from '../model-file/add-scenario.ts';
import type { Answer } from './answer.ts';

/** Where an answer is kept: its name, and the file that it was written into. */
export interface Kept {
  readonly name: string | undefined;
  readonly saved: string | undefined;
}

/** A solution for people, as CSV with one row for each place, and as JSON. */
export function solveAnswer(data: SolutionData, kept: Kept): Answer {
  const { scenario, input, as, line, period, target, answer } = data;
  const asked = [scenario, input, as, line, period, target ?? ''];
  return {
    text: [
      data.words,
      ...data.notes,
      ...(answer === null ? [] : keptInWords(kept, scenarioYaml(kept.name ?? 'solved', answer.scenario))),
    ],
    csv: {
      header: [
        ...['scenario', 'input', 'as', 'line', 'period', 'target'],
        ...['kind', 'from', 'to', 'chosen', 'figure', 'misses_by'],
      ],
      rows: data.found.map(({ kind, from, to, chosen }) => [
        ...asked,
        ...[kind, from ?? '', to ?? ''],
        ...(chosen && answer !== null
          ? [answer.input ?? '', answer.figure ?? '', answer.misses_by]
          : ['', '', '']),
      ]),
    },
    json: { ...data, ...(kept.saved === undefined ? {} : { saved: kept.saved }) },
  };
}

function keptInWords({ saved, name }: Kept, yaml: string): readonly string[] {
  const where =
    saved === undefined
      ? 'To keep it, put this under "scenarios:" in the model file, or ask again with --save and a name:'
      : `Written into ${saved}, as the scenario "${name}":`;
  return [`\n${where}\n`, yaml.trimEnd()];
}
