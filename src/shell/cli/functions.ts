import { FUNCTIONS, functionNamed } from '../../core/formula/functions/index.ts';
import { type FormulaFunction, signatureOf } from '../../core/formula/functions/record.ts';
import { CallError } from '../../core/problem/call-error.ts';
import { didYouMean } from '../../core/problem/nearest.ts';
import { printValue } from '../docs/formulas-page.ts';
import type { CliContext } from './context.ts';

export function functionsCommand(
  context: CliContext,
  name: string | undefined,
  options: { json?: boolean },
): void {
  const one = name === undefined ? undefined : functionNamed(name);
  if (name !== undefined && one === undefined) {
    const known = FUNCTIONS.map((f) => f.name);
    throw new CallError(
      `There is no function "${name}". ${didYouMean(name, known, `There are: ${known.join(', ')}.`)}`,
    );
  }
  if (options.json === true) {
    const shown = (one === undefined ? FUNCTIONS : [one]).map(
      ({ name, parameters, describe, unitRule, examples }) => ({
        name,
        parameters,
        describe,
        unitRule,
        examples,
      }),
    );
    context.say(JSON.stringify(shown, null, 2));
  } else if (one === undefined) {
    for (const f of FUNCTIONS) context.say(`${signatureOf(f).padEnd(34)} ${f.describe}`);
  } else context.say(printFunction(one));
}

function printFunction(f: FormulaFunction): string {
  const parameters = f.parameters.map((p) => `  ${p.name.padEnd(10)} ${p.describe}`);
  const examples = f.examples.map((e) => {
    const given = Object.entries(e.lines ?? {}).map(
      ([line, values]) => `${line} = ${values.map(printValue).join(', ')}`,
    );
    return `  ${e.formula}${given.length === 0 ? '' : `   with ${given.join('; ')}`}\n    gives ${e.gives.map(printValue).join(', ')}${e.says === undefined ? '' : `   ${e.says}`}`;
  });
  return [
    signatureOf(f),
    '',
    f.describe,
    ...(parameters.length === 0 ? [] : ['', ...parameters]),
    '',
    `Unit: ${f.unitRule}`,
    '',
    'By month from April 2009:',
    ...examples,
  ].join('\n');
}
