import { COMPONENTS, FUNCTIONS } from '@headroom/engine';
import { printForPage } from './published.js';

type FormulaFunction = (typeof FUNCTIONS)[number];

export interface MethodsData {
  readonly components: readonly { readonly title: string; readonly method: string }[];
  readonly functions: readonly FunctionData[];
}

export interface FunctionData extends Pick<FormulaFunction, 'name' | 'describe' | 'unitRule' | 'examples'> {
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly describe: string;
  }[];
}

printForPage({
  components: COMPONENTS.map(({ title, method }) => ({ title, method })),
  functions: FUNCTIONS.map(({ name, parameters, describe, unitRule, examples }) => ({
    name,
    parameters: parameters.map(({ name, optional = false, describe }) => ({ name, optional, describe })),
    describe,
    unitRule,
    examples,
  })),
} satisfies MethodsData);
