import { type Question, questionOf } from '../../core/optimise/question.ts';
import { refuse } from '../../core/problem/problem.ts';
import type { LoadedModel } from './load-model.ts';

/** A question of a loaded model; throws everything that is wrong with it, each with its place. */
export function loadQuestion(loaded: LoadedModel, name: string): Question {
  const { question, problems } = questionOf(loaded.model, name);
  refuse(problems.map((p) => ({ ...p, place: loaded.locate(p.place) })));
  if (question === undefined) throw new Error('a question without contents or problems');
  return question;
}
