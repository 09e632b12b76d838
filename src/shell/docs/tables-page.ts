import type { z } from 'zod';
import { COMPONENTS } from '../../core/components/index.ts';
import type { TableLayout } from '../../core/tables/layout.ts';
import { evidenceColumn, sourceColumns } from '../../core/tables/source-columns.ts';

/** The page of table layouts, made from the layouts that read and check the tables. */
export function tablesPage(): string {
  const parts = COMPONENTS.filter((c) => c.layouts.length > 0).map((c) =>
    [`## ${c.title}`, ...c.layouts.map(tablePart)].join('\n\n'),
  );
  return `${[HEAD, sourcePart(), ...parts].join('\n\n')}\n`;
}

const HEAD = `# Tables

<!-- Made by "npm run docs" from the layouts in src/core/components. Change them there. -->

Tables are CSV files that you can keep in Excel. Save them as "CSV UTF-8". The order of columns does not matter, nor do
capitals in their names. A column marked "may be left out" need not be there.

- An empty amount is unknown. Never write 0 for unknown.
- Amounts: \`1000000\`, \`1,000,000\` and \`£1,000,000\` are all right. \`1.2m\` is refused, since it may be rounded.
- Years: \`2009/10\`; also \`09/10\`, \`2009-10\`, \`2009/2010\` and \`FY2009/10\`. Months: \`2009-10\`.
- Excel turns \`2009/10\` and \`2009-10\` into \`Oct-09\`. Headroom turns it back.
- Every row says where its figure comes from.`;

const SOURCE: Readonly<Record<string, z.ZodType>> = { ...sourceColumns, evidence: evidenceColumn };

/** The columns of the source, which most tables have, are described once. */
function sourcePart(): string {
  return [
    '## The columns of the source',
    'Most tables end with these.',
    columnTable(Object.entries(SOURCE)),
  ].join('\n\n');
}

function columnTable(columns: readonly (readonly [name: string, schema: z.ZodType])[]): string {
  const rows = columns.map(([name, schema]) => {
    const optional = schema.safeParse(undefined).success ? ' May be left out.' : '';
    return `| \`${name}\` | ${schema.description ?? ''}${optional} |`;
  });
  return ['| column | what belongs there |', '|---|---|', ...rows].join('\n');
}

function tablePart(layout: TableLayout): string {
  const columns = Object.entries(layout.columns.shape) as [string, z.ZodType][];
  const own = columns.filter(([name, schema]) => SOURCE[name] !== schema);
  const source = columns.filter(([name, schema]) => SOURCE[name] === schema).map(([name]) => `\`${name}\``);
  const key = layout.key.map((name) => `\`${name}\``).join(', ');
  return [
    `### ${layout.name[0]?.toUpperCase()}${layout.name.slice(1)}`,
    layout.describe,
    `No two rows may have the same ${key}.`,
    columnTable(own),
    ...(source.length === 0
      ? []
      : [`Then, of [the columns of the source](#the-columns-of-the-source): ${source.join(', ')}.`]),
  ].join('\n\n');
}
