import { relative } from 'node:path';
import type { Model } from '../../core/model/model.ts';
import { optimise } from '../../core/optimise/optimise.ts';
import { optimumData } from '../../core/optimise/optimum-data.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { addScenario } from '../model-file/add-scenario.ts';
import { loadModel } from '../model-file/load-model.ts';
import { loadQuestion } from '../model-file/load-question.ts';
import { highsSolver } from '../optimise/highs-solver.ts';
import { type AnswerOptions, giveAnswer } from './answer.ts';
import type { CliContext } from './context.ts';
import { optimumAnswer } from './print-optimum.ts';

/** Answers one of the questions under `optimise` in a model file. */
export async function optimiseCommand(
  context: CliContext,
  name: string,
  asked: string | undefined,
  options: AnswerOptions & { readonly relax?: string; readonly save?: string },
): Promise<void> {
  const relax = relaxOf(options.relax);
  const loaded = loadModel(context.root, name);
  const question = loadQuestion(loaded, questionNamed(loaded.model, asked));
  context.progress('Looking for the best plan ...');
  const optimum = optimise(loaded.model, question, await highsSolver(), relax);
  context.progress('');
  const data = optimumData(optimum);
  const saved =
    options.save === undefined
      ? undefined
      : relative(context.root, addScenario(context.root, name, options.save, optimum.scenario));
  giveAnswer(context, optimumAnswer(data, loaded.model.file.model, options.save, saved), options);
}

function questionNamed({ file }: Model, asked: string | undefined): string {
  const known = Object.keys(file.optimise);
  const [only, another] = known;
  if (only === undefined)
    throw new CallError(
      `The model "${file.model}" has no questions. Add one under "optimise:" in its model file; docs/questions.md shows how.`,
    );
  if (asked === undefined) {
    if (another === undefined) return only;
    throw new CallError(`Name the question. There are: ${known.join(', ')}.`);
  }
  if (known.includes(asked)) return asked;
  throw new CallError(
    `There is no question "${asked}". ${didYouMean(asked, known, `There are: ${known.join(', ')}.`)}`,
  );
}

function relaxOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const relax = Number(text);
  if (text.trim() !== '' && Number.isFinite(relax) && relax > 0) return relax;
  throw new CallError(
    `"${text}" is not an amount to widen a limit by. Write a number above nought, such as --relax 1000.`,
  );
}
