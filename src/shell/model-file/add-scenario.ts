import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { ScenarioInput } from '../../core/model/model-schema.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { findModelFile } from './find-model.ts';
import { loadModel, loadScenario } from './load-model.ts';

/** A scenario as text for a model file, to go under `scenarios:`. */
export function scenarioYaml(name: string, scenario: ScenarioInput): string {
  const text = stringify({ [name]: scenario }, { lineWidth: 120 });
  return text.replace(/^(?=.)/gm, '  ');
}

/**
 * Writes a scenario into a model file, after the others; all else in the file stays as it is. The file is only replaced when
 * the model with the new scenario has been read and checked.
 *
 * @throws {CallError} when there is a scenario of that name
 * @throws {ProblemsError} with everything that is wrong with the model with the new scenario
 */
export function addScenario(root: string, model: string, name: string, scenario: ScenarioInput): string {
  if (!/^[a-z][a-z0-9_-]*$/.test(name))
    throw new CallError(`"${name}" is not a short name. Use lower-case letters, digits, _ and -.`);
  const path = findModelFile(root, model);
  const before = readFileSync(path, 'utf8');
  const fresh = `${path}.new`;
  writeFileSync(fresh, withScenario(before, name, scenario));
  // Checked where it will stand, for its tables are found from there; put back when it does not hold.
  renameSync(fresh, path);
  try {
    loadScenario(loadModel(root, model), name);
  } catch (error) {
    writeFileSync(fresh, before);
    renameSync(fresh, path);
    throw error;
  }
  return path;
}

/** The text of a model file with one more scenario at the end of its scenarios. */
export function withScenario(text: string, name: string, scenario: ScenarioInput): string {
  const document = parseDocument(text);
  const scenarios = document.get('scenarios', true);
  if (!isMap(scenarios)) throw new CallError('The model file has no scenarios to add one to.');
  if (scenarios.items.some(({ key }) => isScalar(key) && key.value === name))
    throw new CallError(`There is a scenario "${name}" already. Save under another name.`);
  const end = scenarios.range?.[1] ?? text.length;
  const before = text.slice(0, end).trimEnd();
  return `${before}\n\n${scenarioYaml(name, scenario)}${text.slice(end).replace(/^\s+/, '\n')}`;
}
