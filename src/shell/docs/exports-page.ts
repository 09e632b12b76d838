import type { Column, Layout } from '../../core/ledger/layout.ts';
import { LAYOUTS } from '../../core/ledger/layouts/index.ts';
import { PERIOD_TOKENS, periodName } from '../../core/ledger/period-name.ts';

/** The page on ledgers: how a profile is written, and every layout, made from the records that write and read the files. */
export function exportsPage(): string {
  return `${[HEAD, periodsPart(), '## Layouts', ...LAYOUTS.map(layoutPart)].join('\n\n')}\n`;
}

const HEAD = `# Budgets to a ledger, and actuals back

<!-- Made by "npm run docs" from the layouts in src/core/ledger. Change them there. -->

\`\`\`
npx headroom export worcestershire --profile pct-isfe --dry-run
npx headroom export worcestershire --profile pct-isfe --out budget.csv
npx headroom export worcestershire --profile pct-isfe --verify budget-2009_10.csv
npx headroom import-actuals worcestershire --profile pct-isfe ledger.csv --out variance.csv
\`\`\`

The codes in the profiles that come with Headroom are examples. Put those of your own ledger in their place before you load anything. No file
made here has been loaded into any of these ledgers yet: try a test ledger first.

## Profiles

A profile is a file \`models/<model>/ledger/<profile>.yaml\`. It says which layout the file has, which totals of the model are sent, and what
code each line gets. An editor completes and checks it by \`models/ledger-profile.schema.json\`.

- **Totals.** The file holds what the totals are made of: sums are opened down to lines that are no sums, each line once. So the file comes to
  the total that the model prints.
- **Codes.** First come the defaults, then every rule that picks the line, in order, then the table of exceptions. What comes later
  replaces the codes that it names, segment by segment. Codes are text in quotation marks, so that leading noughts stay.
- **No full code.** Such money is an error that names every line with its pounds, unless the profile has a suspense code. Then it goes there, and
  is told.
- **Not known.** An amount that is not known is never nought. \`unknown: leave_out\` leaves it out and counts it in the control record;
  \`unknown: refuse\` writes nothing. Of an amount that is known in part, the known part is sent.
- **Signs.** Debits are above nought. Lines named under \`signs: income\` are credits, and so is what a total takes away.
  \`debit_positive: false\` turns all signs.
- **Texts.** A text that a spreadsheet could take for a formula (it begins with =, +, -, @, a tab or an apostrophe) gets an apostrophe before it. Codes and
  amounts are never altered: codes are checked against a pattern, and names of ledgers and budgets that could be taken so are refused.
- **Dates** come from the period. No clock is read: the same model and profile give the same bytes, zip files too.

## What is proved

Every file is read back from the very bytes that would be written, and set against the model: row by row, by funder and year, and against the total
lines themselves. Nothing is written when a penny differs. \`--dry-run\` shows the table, and ends with 1 when anything differs.

The control record stands beside the file (\`budget.control.csv\`), or under its rows when the profile says \`control: trailer\` and the layout
has room for it. It has the count of rows, the totals by year and funder, the money in suspense, every line left out, the run, and the hash (SHA-256) of the
file. \`--verify\` sets a file against it and against the model as it is now.

## Actuals

\`import-actuals\` reads files in the layout of the profile, or in \`generic-long\`, and finds the lines by the same codes. Variance is actual less
plan. Each actual names its file and rows. Where several lines have one code, the variance is told on the code, with its lines. A code that no line has is
shown without a plan; nothing is dropped. A code without a row is not known, unless the profile says
\`actuals: {no_row: nought}\`; then it is nought in every month in which the files have any row.`;

function periodsPart(): string {
  const rows = PERIOD_TOKENS.map((token) => `| \`{${token}}\` | ${periodName(24111, `{${token}}`)} |`);
  return [
    '## Names of periods',
    'A profile can say how its ledger names months, such as `{Mon}-{yy}` or `{fy}{pp}`.',
    ['| written | for April 2009 |', '|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function layoutPart({ name, title, about, columns, header, periods, seen, unverified }: Layout): string {
  const list = (head: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [head, items.map((item) => `- ${item}`).join('\n')];
  return [
    `### \`${name}\`: ${title}`,
    about,
    `${columns.length} columns, ${header ? 'named in the first row' : 'by position, without a header'}. Periods are named \`${periods}\` unless the profile says otherwise.`,
    [
      '| no. | column | needed | length | what it holds |',
      '|---|---|---|---|---|',
      ...gathered(columns),
    ].join('\n'),
    ...list('Seen in documents:', seen),
    ...list('Not verified:', unverified),
  ].join('\n\n');
}

/** A row for each column; neighbours that hold the same are one row. */
function gathered(columns: readonly Column[]): readonly string[] {
  const same = (a: Column, b: Column | undefined): boolean =>
    a.meaning === b?.meaning &&
    a.length === b.length &&
    a.required === b.required &&
    a.holds.kind === b.holds.kind;
  const rows: string[] = [];
  for (let i = 0; i < columns.length; ) {
    const first = columns[i];
    if (first === undefined) break;
    let end = i + 1;
    while (same(first, columns[end])) end++;
    const last = columns[end - 1] ?? first;
    const alone = end === i + 1;
    const no = alone ? String(i + 1) : `${i + 1} to ${end}`;
    const names = alone ? `\`${first.name}\`` : `\`${first.name}\` to \`${last.name}\``;
    rows.push(
      `| ${no} | ${names} | ${first.required ? 'yes' : ''} | ${first.length ?? ''} | ${first.meaning} |`,
    );
    i = end;
  }
  return rows;
}
