import { COMPONENTS } from '../../core/components/index.ts';
import { ROLLUPS } from '../../core/quantity/rollup.ts';
import { SOURCE_KINDS } from '../../core/source/source.ts';

/** The page of methods: what every figure means, made from the components' own records. */
export function methodsPage(): string {
  const parts = COMPONENTS.map((c) => `## ${c.title}\n\n${c.method}`);
  return `${[HEAD, ...parts].join('\n\n')}\n`;
}

const HEAD = `# Methods

<!-- Made by "npm run docs" from the components in src/core/components. Change them there. -->

What every figure means. The worked examples in \`tests/examples\` fix each rule to the penny.

## Time

Financial years run from April to March. Everything is worked out by month and reported by month or by financial year.

${Object.entries(ROLLUPS)
  .map(([name, words]) => `- ${name}: ${words}`)
  .join('\n')}

## Money and what is unknown

Pounds are carried in full and rounded to the penny only when written out. Rounding is by largest remainder: twelve months
add up to their year, and parts to their total. Unknown is not nought: a sum over unknown lines gives the known part and the
count of unknown lines; any other formula that needs an unknown figure is itself unknown.

Every figure says what it rests on:

${Object.entries(SOURCE_KINDS)
  .map(([name, words]) => `- ${name}: ${words}`)
  .join('\n')}
- at least: A sum of which some lines are unknown; the figure is the known part, and what is unknown cannot be below nought.
- known part: The same where what is unknown may be below nought: it says nothing of the whole.
- unknown: No figure is known.

A figure that is worked out is only as good as the weakest figure behind it, in this order: assumed, cited, local, read, derived.
It counts only what was used for that month: a figure of 2009/10 is not assumed because a later year is.`;
