import { PAPER_FIELDS } from '../paper/fields/index.ts';

/** The page on committee papers: how a template is written, and every field, made from the records that fill it in. */
export function paperPage(): string {
  const rows = PAPER_FIELDS.map(
    ({ name, kind, about }) =>
      `| \`${name}\` | ${kind === 'block' ? 'table or list' : 'words'} | ${about.replaceAll('|', '\\|')} |`,
  );
  return `${[HEAD, ['| field | | what it prints |', '|---|---|---|', ...rows].join('\n')].join('\n\n')}\n`;
}

const HEAD = `# A paper for a committee

<!-- Made by "npm run docs" from the fields in src/shell/paper/fields. Change them there. -->

\`\`\`
npx headroom paper worcestershire -s recycle
npx headroom paper worcestershire -s recycle --compare repatriation -o paper.docx
npx headroom paper --fields
\`\`\`

writes a short paper for a board: its purpose, what the committee is asked to do, the money by funder and year, savings and where they go, the options side
by side, risks, what is not known, checkpoints, and sources. An annex has every reason and every document. Without \`-o\` it goes to \`out/papers\`.
The ending of the file says how it is written: \`.html\` (one file, for the screen and for A4), \`.docx\` (Word), or \`.md\` (Markdown).

Every figure is the engine's: the same pounds as in \`annual.csv\`, with "at least", "known part" and "unknown" as on the pages. Nothing is invented. What a person must
decide is a blank: the date of the meeting, the author, who is to find an unknown figure, which option is chosen. Read the paper before you
table it, and write your own judgement into it.

## A template of your own

Put a \`paper.md\` beside the model file, or name another with \`--template\`. Start from a copy of \`data/templates/committee-paper.md\`. It is Markdown:
headings, paragraphs, lists, tables and bold words; a line of three dashes begins a new page. Between two pairs of braces stands a field.

| | |
|---|---|
| \`{{ title }}\` | a field of the list below. A table or list stands on a line of its own |
| \`{{ figure investment.total.new 2011/12 }}\` | one figure: a line, and a year, quarter or month |
| \`{{ figure placements.ooa.net 2011/12 in recycle }}\` | the same in another scenario of the paper |
| \`{{ if savings }}\` ... \`{{ otherwise }}\` ... \`{{ end }}\` | what is printed only where a field has something to say |

A field that is not there, a figure that is misspelt, or an \`if\` without its end is an error with its line and the nearest name. Then nothing is written.

The same model, template and version give the same bytes: no file bears the date of its making.

## Fields`;
