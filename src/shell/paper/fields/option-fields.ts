import type { Told } from '../../../core/compare/told.ts';
import { figureWords } from '../../../core/results/figure-words.ts';
import { count } from '../../../core/results/number-words.ts';
import { cellWords, printIn } from '../figures.ts';
import { markdownList, markdownTable, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** The scenarios side by side. */
export const OPTION_FIELDS: readonly PaperField[] = [
  {
    name: 'option_count',
    kind: 'words',
    about: 'How many options the paper sets side by side; empty when there is only one.',
    print: ({ options: { options } }) => (options.length < 2 ? '' : count(options.length)),
  },
  {
    name: 'options',
    kind: 'block',
    about:
      'A table of the options side by side: the headlines that tell them apart, in the last year of the plan.',
    print: ({ options: { options, columns }, years }) =>
      markdownTable(
        `The options side by side in ${years.at(-1) ?? ''}`,
        [{ name: 'Option' }, ...columns.map(({ label }) => ({ name: label, figures: true }) as const)],
        options.map(({ title, cells }) => ({ cells: [title, ...cells.map((cell) => cellWords(cell))] })),
      ),
  },
  {
    name: 'what_options_change',
    kind: 'block',
    about: 'A list of the options, with what each is and how much of the model it changes.',
    print: ({ options: { options } }) => {
      const titles = new Map(options.map(({ name, title }) => [name, title]));
      return markdownList(
        options.map(({ title, about, from, changes }) => {
          const base = from === undefined ? undefined : (titles.get(from) ?? from);
          const lines = changes === 0 ? 'no figure' : changes === 1 ? '1 line' : `${count(changes)} lines`;
          const change =
            base === undefined ? '' : ` ${plainText(`It starts from "${base}" and changes ${lines} of it.`)}`;
          return `**${plainText(title)}.** ${plainText(about)}${change}`;
        }),
      );
    },
  },
  {
    name: 'comparison',
    kind: 'block',
    about: 'With --compare: a table of the headlines in both scenarios, and the difference; else empty.',
    print: ({ compared }) =>
      compared === undefined
        ? ''
        : markdownTable(
            `What differs in ${compared.period}`,
            [
              { name: 'Headline' },
              { name: compared.before, figures: true },
              { name: compared.after, figures: true },
              { name: 'Difference', figures: true },
            ],
            compared.lines.map(({ label, unit, before, after, difference }) => ({
              cells: [
                label,
                toldWords(before, unit),
                toldWords(after, unit),
                difference === null ? 'unknown' : printIn(unit)(difference),
              ],
            })),
          ),
  },
  {
    name: 'comparison_count',
    kind: 'words',
    about: 'With --compare: how many lines of the model differ in the last year of the plan; else empty.',
    print: ({ compared }) => (compared === undefined ? '' : count(compared.differing)),
  },
];

function toldWords(told: Told | null, unit: string): string {
  if (told === null) return 'not in this option';
  return figureWords({ value: told.value, status: told.status, unknown: told.unknown.length }, printIn(unit));
}
