import { FUNCTIONS } from '../../core/formula/functions/index.ts';
import { type Example, type FormulaFunction, signatureOf } from '../../core/formula/functions/record.ts';

/** The page of functions, made from the records that check, run and test them. */
export function formulasPage(): string {
  return `${[HEAD, ...FUNCTIONS.map(functionPart)].join('\n\n')}\n`;
}

const HEAD = `# Formulas

<!-- Made by "npm run docs" from the records in src/core/formula/functions. Change them there. -->

A formula works a line out from other lines, month by month. Lines are named with dots: \`placements.ooa.cost\`.

- Sums: \`+ - * / ^\` and brackets. Comparisons: \`< <= > >= == !=\`, with \`and\`, \`or\`, \`not\`. Choice: \`if(test, yes, no)\`.
- Units are checked. Adding people to pounds is an error. So is a price per week times a number of days: use \`weeks()\`.
- A bare \`0\` goes with every unit. Any other bare number has none.
- A formula that needs an unknown figure is itself unknown. Only sums (\`total\`, \`fy_total\`, \`cumulative\`) go on: they give the known
  part and the count of unknown lines.
- A line may depend on its own past through \`prev\`, and in no other way.

The examples run by month from April 2009.`;

function functionPart(f: FormulaFunction): string {
  const parameters = f.parameters.map(
    (p) => `- \`${p.name}\`${p.optional === true ? ' (may be left out)' : ''}: ${p.describe}`,
  );
  return [
    `## ${signatureOf(f)}`,
    f.describe,
    ...(parameters.length === 0 ? [] : [parameters.join('\n')]),
    `Unit: ${f.unitRule}`,
    f.examples.map(examplePart).join('\n'),
  ].join('\n\n');
}

function examplePart(example: Example): string {
  const lines = Object.entries(example.lines ?? {}).map(
    ([name, values]) => `\`${name}\` = ${values.map(printValue).join(', ')}`,
  );
  const given = lines.length === 0 ? '' : `, where ${lines.join(' and ')},`;
  const says = example.says === undefined ? '' : ` ${example.says}`;
  return `- \`${example.formula}\`${given} gives ${example.gives.map(printValue).join(', ')}.${says}`;
}

/** A figure of an example with at most four decimals, or the word unknown. */
export function printValue(value: number | null): string {
  return value === null ? 'unknown' : String(Math.round(value * 1e4) / 1e4);
}
