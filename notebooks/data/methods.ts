import { COMPONENTS, FUNCTIONS, type PublishedModel, signatureOf } from '@headroom/engine';
import { areaOf } from './areas.js';
import { scenarioOf } from './published.js';

type FormulaFunction = (typeof FUNCTIONS)[number];

export interface MethodsData {
  readonly components: readonly ComponentData[];
  readonly functions: readonly FunctionData[];
}

/** One part of a model as its record tells of it, and what it adds to each model. */
export interface ComponentData {
  readonly name: string;
  readonly title: string;
  /** Its rules, a sentence each. */
  readonly rules: readonly string[];
  readonly tables: readonly { readonly name: string; readonly describe: string }[];
  readonly models: readonly { readonly area: string; readonly name: string; readonly lines: number }[];
  /** Lines that it adds, one of each sort, by their labels. */
  readonly examples: readonly string[];
}

export interface FunctionData extends Pick<FormulaFunction, 'describe' | 'unitRule' | 'examples'> {
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly describe: string;
  }[];
}

export function methodsOf(models: readonly PublishedModel[]): MethodsData {
  return {
    components: COMPONENTS.map((component) => componentOf(component, models)),
    functions: FUNCTIONS.map((f) => ({
      signature: signatureOf(f),
      parameters: f.parameters.map(({ name, optional = false, describe }) => ({ name, optional, describe })),
      describe: f.describe,
      unitRule: f.unitRule,
      examples: f.examples,
    })),
  };
}

function componentOf(
  { name, title, method, layouts }: (typeof COMPONENTS)[number],
  models: readonly PublishedModel[],
): ComponentData {
  const using = models
    .filter(({ components }) => components.includes(name))
    .map((model) => ({
      model,
      own: scenarioOf(model, 'plan').lines.filter(({ tags }) => tags.component === name),
    }))
    .filter(({ own }) => own.length > 0);
  const sorts = new Map<string, string>();
  for (const { label, tags } of using[0]?.own ?? []) {
    const sort = tags.measure ?? '';
    if (!sorts.has(sort)) sorts.set(sort, label);
  }
  return {
    name,
    title,
    rules: sentencesOf(method),
    tables: layouts.map((layout) => ({ name: layout.name, describe: layout.describe })),
    models: using.map(({ model, own }) => ({ area: areaOf(model), name: model.name, lines: own.length })),
    examples: [...sorts.values()].slice(0, 6),
  };
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?])\s+(?=[A-Z])/);
}
