import type { z } from 'zod';
import { COMPONENTS } from '../../core/components/index.ts';
import type { TableLayout } from '../../core/tables/layout.ts';

/** The page of table layouts, made from the layouts that read and check the tables. */
export function tablesPage(): string {
  const parts = COMPONENTS.filter((c) => c.layouts.length > 0).map((c) =>
    [`## ${c.title}`, ...c.layouts.map(tablePart)].join('\n\n'),
  );
  return `${[HEAD, ...parts].join('\n\n')}\n`;
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

function tablePart(layout: TableLayout): string {
  const columns = Object.entries(layout.columns.shape).map(([name, schema]) => {
    const { description = '' } = schema as z.ZodType;
    const optional = (schema as z.ZodType).safeParse(undefined).success ? ' May be left out.' : '';
    return `| \`${name}\` | ${description}${optional} |`;
  });
  const key = layout.key.map((name) => `\`${name}\``).join(', ');
  return [
    `### ${layout.name[0]?.toUpperCase()}${layout.name.slice(1)}`,
    layout.describe,
    `No two rows may have the same ${key}.`,
    ['| column | what belongs there |', '|---|---|', ...columns].join('\n'),
  ].join('\n\n');
}
