import { BLANK, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** What the paper is about. */
export const TITLE_FIELDS: readonly PaperField[] = [
  {
    name: 'title',
    kind: 'words',
    about: 'The title of the model.',
    print: ({ title }) => plainText(title),
  },
  {
    name: 'about',
    kind: 'words',
    about: 'What the plan is and where it comes from, as the model file says.',
    print: ({ about }) => plainText(about),
  },
  {
    name: 'window',
    kind: 'words',
    about: 'The financial years of the plan, such as 2009/10 to 2011/12.',
    print: ({ years }) =>
      years.length < 2 ? (years[0] ?? '') : `${years[0] ?? ''} to ${years.at(-1) ?? ''}`,
  },
  {
    name: 'last_year',
    kind: 'words',
    about: 'The last financial year of the plan.',
    print: ({ years }) => years.at(-1) ?? '',
  },
  {
    name: 'projected_to',
    kind: 'words',
    about: 'The last year of the projection, where it goes on after the plan; else empty.',
    print: ({ projectedTo }) => projectedTo ?? '',
  },
  {
    name: 'scenario',
    kind: 'words',
    about: 'The title of the scenario that the paper is about.',
    print: ({ scenario }) => plainText(scenario.title),
  },
  {
    name: 'scenario_about',
    kind: 'words',
    about: 'What that scenario is, as the model file says.',
    print: ({ scenario }) => plainText(scenario.about),
  },
  {
    name: 'blank',
    kind: 'words',
    about: 'A line for a person to fill in.',
    print: () => BLANK,
  },
];
