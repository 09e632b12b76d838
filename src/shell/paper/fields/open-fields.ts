import type { Ask } from '../../../core/paper/asks.ts';
import type { UnknownGroup } from '../../../core/paper/unknowns.ts';
import { count, listed, monthWords } from '../../../core/results/number-words.ts';
import { cellWords, inSentence } from '../figures.ts';
import { BLANK, markdownList, markdownTable, plainText } from '../markdown.ts';
import type { PaperField, PrintedPaper } from '../printed-paper.ts';

/** Reasons in the body of the paper; the annex has them all. */
const MOST = 4;
/** Names in one cell. */
const NAMED = 3;

/** What is open: unknowns, checkpoints, and what the board is asked. */
export const OPEN_FIELDS: readonly PaperField[] = [
  {
    name: 'unknown_count',
    kind: 'words',
    about: 'How many of the figures that the plan needs nobody gives; empty when all are known.',
    print: ({ unknowns: { missing, inputs } }) =>
      missing === 0 ? '' : `${count(missing)} of the ${count(inputs)} figures`,
  },
  {
    name: 'main_unknowns',
    kind: 'block',
    about: `A table of the unknown figures by the reason why, the ${MOST} reasons that leave most of them open.`,
    print: ({ unknowns: { groups } }) =>
      unknownTable(
        groups.length > MOST
          ? `Unknown figures: the ${MOST} main reasons of ${groups.length}`
          : 'Unknown figures',
        groups.slice(0, MOST),
      ),
  },
  {
    name: 'more_unknowns',
    kind: 'words',
    about: 'How many figures are unknown for other reasons than those; empty when there are none.',
    print: ({ unknowns: { groups } }) => {
      const rest = groups.slice(MOST).reduce((sum, { figures }) => sum + figures, 0);
      return rest === 0 ? '' : count(rest);
    },
  },
  {
    name: 'every_unknown',
    kind: 'block',
    about: 'The same table with every reason.',
    print: ({ unknowns: { groups } }) => unknownTable('Every unknown figure, by its reason', groups),
  },
  {
    name: 'checkpoints',
    kind: 'block',
    about: 'A table of the checkpoints: when each is, and what waits for it.',
    print: ({ checkpoints }) =>
      markdownTable(
        'Checkpoints',
        [{ name: 'Decision' }, { name: 'When' }, { name: 'What waits for it' }, { name: 'Source' }],
        checkpoints.map(({ title, month, source, waiting }) => ({
          cells: [
            title,
            month === undefined ? 'unknown' : monthWords(month),
            waiting.length === 0 ? 'nothing in this option' : someOf(waiting.map(withoutGate)),
            source,
          ],
        })),
      ),
  },
  {
    name: 'recommendations',
    kind: 'block',
    about:
      'A numbered list of what the board is asked: what to note, from the figures, and what to decide, with blanks.',
    print: (paper) => markdownList(asksInWords(paper), true),
  },
];

function unknownTable(caption: string, groups: readonly UnknownGroup[]): string {
  return markdownTable(
    caption,
    [{ name: 'Figures', figures: true }, { name: 'What is unknown' }, { name: 'Why' }],
    groups.map(({ why, labels, figures }) => ({
      cells: [count(figures), someOf(labels.map(withoutYear)), why],
    })),
  );
}

/** Every amount is one of a year: that need not be said of each. */
function withoutYear(label: string): string {
  return label.replace(/: amount of the year$/, '');
}

/** That the gate must be passed first is what the table says. */
function withoutGate(label: string): string {
  return label.replace(/, once the gate is passed$/, '');
}

function someOf(labels: readonly string[]): string {
  const more = labels.length - NAMED;
  return more > 0 ? `${labels.slice(0, NAMED).join('; ')}; and ${count(more)} more` : labels.join('; ');
}

/** What is alike is asked once. */
function asksInWords({ asks, years }: PrintedPaper): readonly string[] {
  const subjects = (kind: Ask['kind']): readonly string[] =>
    asks.flatMap((ask) =>
      ask.kind !== kind
        ? []
        : ask.kind === 'set_date'
          ? [`"${ask.checkpoint}"`]
          : ask.kind === 'set_target'
            ? [ask.programme]
            : ask.kind === 'set_envelope'
              ? [ask.envelope]
              : [],
    );
  const first = new Set<Ask['kind']>();
  return asks.flatMap((ask) => {
    if (first.has(ask.kind)) return [];
    first.add(ask.kind);
    return [askInWords(ask, subjects(ask.kind), years.at(-1) ?? '')];
  });
}

function askInWords(ask: Ask, subjects: readonly string[], year: string): string {
  const names = plainText(listed(subjects));
  switch (ask.kind) {
    case 'note_headline': {
      const cell = ask.row.cells.at(-1);
      const label = inSentence(ask.row.label);
      return cell === undefined || cell.value === null
        ? `**Note** that nothing is known yet of ${plainText(`${label} in ${year}.`)}`
        : `**Note** ${plainText(`${label} in ${year}: ${cellWords(cell, ask.row.unit)}.`)}`;
    }
    case 'note_unknowns':
      return `**Note** that ${count(ask.missing)} of the ${count(ask.inputs)} figures that the plan needs are unknown, and **say** who is to find them and by when: ${BLANK}`;
    case 'choose_option':
      return `**Decide** which of the ${count(ask.options)} options to approve, to endorse, or to send back: ${BLANK}`;
    case 'set_date':
      return `**Set** a date for ${names}: ${BLANK}`;
    case 'name_funder':
      return `**Say** who pays for the money of which the funder is not stated (${plainText(listed(ask.totals.map(inSentence)))}): ${BLANK}`;
    case 'set_target':
      return `**Set** the savings target of ${names}: ${BLANK}`;
    case 'set_envelope':
      return `**Say** how much money there is for ${names}: ${BLANK}`;
  }
}
