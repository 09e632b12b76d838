import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { ScenarioInput } from '../../core/model/model-schema.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { ProblemsError } from '../../core/problem/problem.ts';
import { findModelFile } from './find-model.ts';
import { loadModel, loadScenario } from './load-model.ts';

/** A scenario as text for a model file, to go under `scenarios:`. */
export function scenarioYaml(name: string, scenario: ScenarioInput, indent = '  '): string {
  const text = stringify({ [name]: scenario }, { lineWidth: 120 });
  return text.replace(/^(?=.)/gm, indent);
}

/**
 * Writes a scenario into a model file, after the others; every byte that was in the file stays. The file is only replaced when
 * the model with the new scenario has been read and checked.
 *
 * @returns the path of the model file
 * @throws {CallError} when there is a scenario of that name, or no place to put one
 * @throws {ProblemsError} with everything that is wrong with the model with the new scenario
 */
export function addScenario(root: string, model: string, name: string, scenario: ScenarioInput): string {
  if (!/^[a-z][a-z0-9_-]*$/.test(name))
    throw new CallError(`"${name}" is not a short name. Use lower-case letters, digits, _ and -.`);
  const path = findModelFile(root, model);
  const text = withScenario(readFileSync(path, 'utf8'), name, scenario);
  // Beside the file, for its tables are found from there.
  const fresh = `${path}.new`;
  writeFileSync(fresh, text, { mode: statSync(path).mode });
  try {
    loadScenario(loadModel(root, fresh), name);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error instanceof ProblemsError ? asOf(error, name) : error;
  }
  return path;
}

/** The draft is gone when its problems are read, so they cannot be told by its lines. */
function asOf({ problems }: ProblemsError, name: string): ProblemsError {
  return new ProblemsError(
    problems.map(({ place, ...problem }) => {
      if (place.file?.endsWith('.new') !== true) return { ...problem, place };
      const { line: _, column: __, ...rest } = place;
      const file = place.file.replace(/\.new$/, '');
      return { ...problem, place: { ...rest, file: `${file}, with the scenario "${name}"` } };
    }),
  );
}

/** The text of a model file with one more scenario after the last of its scenarios. */
export function withScenario(text: string, name: string, scenario: ScenarioInput): string {
  const scenarios = parseDocument(text).get('scenarios', true);
  if (!isMap(scenarios) || scenarios.range === undefined || scenarios.range === null)
    throw new CallError('The model file has no scenarios to add one to.');
  if (scenarios.items.some(({ key }) => isScalar(key) && key.value === name))
    throw new CallError(`There is a scenario "${name}" already. Save under another name.`);
  if (scenarios.flow === true)
    throw new CallError(
      'The scenarios of the model file stand in curly brackets. Write each on lines of its own, then save again.',
    );
  const [start] = scenarios.range;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const at = endOfBlock(text, start, indent);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, at);
  const lines = `${before.endsWith('\n') ? '' : '\n'}\n${scenarioYaml(name, scenario, indent)}`;
  return before + lines.replaceAll('\n', newline) + text.slice(at);
}

/** Where the last line of a block ends: blank lines and comments further out belong to what comes after it. */
function endOfBlock(text: string, start: number, indent: string): number {
  let last = start;
  for (let from = start; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline + 1;
    const line = text.slice(from, to);
    const inside = from === start || line.startsWith(indent);
    if (line.trim() !== '' && !inside && !line.trimStart().startsWith('#')) break;
    if (line.trim() !== '' && inside) last = to;
    from = to;
  }
  return last;
}
