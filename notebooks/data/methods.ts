import { COMPONENTS, FUNCTIONS, signatureOf } from '@headroom/engine';

type FormulaFunction = (typeof FUNCTIONS)[number];

export interface MethodsData {
  readonly components: readonly { readonly title: string; readonly method: string }[];
  readonly functions: readonly FunctionData[];
}

export interface FunctionData extends Pick<FormulaFunction, 'describe' | 'unitRule' | 'examples'> {
  readonly signature: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly describe: string;
  }[];
}

export const METHODS: MethodsData = {
  components: COMPONENTS.map(({ title, method }) => ({ title, method })),
  functions: FUNCTIONS.map((f) => ({
    signature: signatureOf(f),
    parameters: f.parameters.map(({ name, optional = false, describe }) => ({ name, optional, describe })),
    describe: f.describe,
    unitRule: f.unitRule,
    examples: f.examples,
  })),
};
