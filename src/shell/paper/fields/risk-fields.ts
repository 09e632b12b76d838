import { count, monthWords } from '../../../core/results/number-words.ts';
import { printChance } from '../../../core/results/print-chance.ts';
import type { SensitivityRow } from '../../../core/sensitivity/sensitivity.ts';
import { printIn } from '../figures.ts';
import { markdownList, markdownTable, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** No more assumptions than a board can weigh. */
const MOST = 5;

/** What could turn out otherwise: from the ranges of the inputs. */
export const RISK_FIELDS: readonly PaperField[] = [
  {
    name: 'moved_figure',
    kind: 'words',
    about:
      'The headline that the ranges of the inputs move, in which option, and what it comes to; empty where none does.',
    print: ({ moved }) => {
      if (moved === undefined) return '';
      const base = plainWords(moved.base, moved.unit);
      const part =
        moved.status === 'at_least' ? 'at least ' : moved.status === 'known_part' ? 'a known part of ' : '';
      return plainText(
        `"${moved.heading}" in ${moved.period}, ${part}${base} in the option "${moved.title}"`,
      );
    },
  },
  {
    name: 'what_moves_it',
    kind: 'block',
    about: 'A table of the assumptions that move that figure most, each moved alone over its range.',
    print: ({ moved }) =>
      moved === undefined
        ? ''
        : markdownTable(
            `What moves the figure most: ${moved.heading}, ${moved.period}`,
            [
              { name: 'Assumption' },
              { name: 'Low', figures: true },
              { name: 'High', figures: true },
              { name: 'Figure at low', figures: true },
              { name: 'Figure at high', figures: true },
              { name: 'Moves it by', figures: true },
            ],
            movers(moved.rows).map(({ label, unit, low, high, atLow, atHigh, swing }) => ({
              cells: [
                label,
                plainWords(low, unit),
                plainWords(high, unit),
                plainWords(atLow.value, moved.unit),
                plainWords(atHigh.value, moved.unit),
                plainWords(swing, moved.unit),
              ],
            })),
          ),
  },
  {
    name: 'assumptions',
    kind: 'block',
    about: 'A list of those assumptions with the source or the reason of each.',
    print: ({ moved }) =>
      markdownList(
        movers(moved?.rows ?? []).map(({ label, reason }) => `${plainText(label)}. ${plainText(reason)}`),
      ),
  },
  {
    name: 'chances',
    kind: 'block',
    about:
      'A table of the chance that each target or envelope is met in the last year of the plan, where it can be told.',
    print: ({ chances, years }) =>
      markdownTable(
        `The chance of meeting targets in ${years.at(-1) ?? ''}: ${chances.title}`,
        [{ name: 'Target' }, { name: 'Chance', figures: true }],
        chances.goals.map(({ goal, chance }) => ({
          cells: [goal, chance === null ? 'unknown' : printChance(chance.chance)],
        })),
      ),
  },
  {
    name: 'chance_draws',
    kind: 'words',
    about: 'How many times the inputs were drawn for the chances.',
    print: ({ chances }) => count(chances.draws),
  },
  {
    name: 'untold_chances',
    kind: 'words',
    about:
      'How many targets and envelopes have no chance that can be told, for a figure in them is unknown; else empty.',
    print: ({ chances: { untold } }) =>
      untold.length === 0
        ? ''
        : untold.length === 1
          ? '1 target or envelope'
          : `${untold.length} targets and envelopes`,
  },
];

function movers(rows: readonly SensitivityRow[]): readonly SensitivityRow[] {
  return rows.filter(({ swing }) => (swing ?? 0) > 0).slice(0, MOST);
}

function plainWords(value: number | string | null, unit: string): string {
  if (value === null) return 'no single figure';
  return typeof value === 'string' ? monthWords(value) : printIn(unit)(value);
}
