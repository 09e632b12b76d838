import { type LoadedModel, loadModel } from '../../src/shell/model-file/load-model.ts';
import { makePaper } from '../../src/shell/paper/make-paper.ts';
import type { PrintedPaper } from '../../src/shell/paper/printed-paper.ts';
import { ROOT } from './headroom.ts';

const models = new Map<string, LoadedModel>();
const papers = new Map<string, Promise<PrintedPaper>>();

/** The paper on a scenario of a shipped model, made once: the simulations in it take a second or so. */
export function paperOn(name: string, scenario = 'plan', compare?: string): Promise<PrintedPaper> {
  const key = `${name} ${scenario} ${compare ?? ''}`;
  const before = papers.get(key);
  if (before !== undefined) return before;
  const model = models.get(name) ?? loadModel(ROOT, name);
  models.set(name, model);
  const paper = makePaper(model, scenario, compare, 'test');
  papers.set(key, paper);
  return paper;
}
