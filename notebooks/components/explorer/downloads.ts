import { annualRows, figuresCsv, planOf, projectPlan, type State } from '@headroom/engine/live';
import type { Session } from './session.js';

/** A file that is made in the page. */
export interface MadeFile {
  readonly name: string;
  readonly text: string;
}

/** The scenario for a model file: to go under `scenarios:`, ready to be pasted. The library that writes it is loaded when first asked for. */
export async function scenarioFile(session: Session, state: State): Promise<MadeFile> {
  const { stringify } = await import('yaml');
  const { model, scenario } = session;
  const name = `${scenario.name}_tried`;
  const entry = stringify({ [name]: session.scenarioOf(state) }, { lineWidth: 110 });
  const indented = entry.replace(/^(?=.)/gm, '  ');
  const head = [
    `# Made in the explorer, from the scenario "${scenario.name}" of models/${model.name}/model.yaml.`,
    '# Put it under "scenarios:" of that file. Write why in place of each reason.',
  ];
  return {
    name: `${model.name}-${name}.yaml`,
    text: `${head.map((line) => `  ${line}\n`).join('')}${indented}`,
  };
}

/** Every figure by year, in the layout of annual.csv. */
export function figuresFile(session: Session, state: State): MadeFile {
  const { graph } = session.changed(state);
  const { model, scenario } = session;
  return {
    name: `${model.name}-${scenario.name}-annual.csv`,
    text: figuresCsv(graph, annualRows(projectPlan(planOf(graph)))),
  };
}

/** Hands a file to the reader. */
export function handOver({ name, text }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
