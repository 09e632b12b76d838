import { count } from '../../../core/results/number-words.ts';
import { markdownList, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** Where the figures come from, and which run made them. */
export const SOURCE_FIELDS: readonly PaperField[] = [
  {
    name: 'documents',
    kind: 'block',
    about: 'A list of the documents that the known figures come from, with how many come from each.',
    print: ({ sources: { documents, assumed, local } }) =>
      markdownList([
        ...documents.map(
          ({ document, figures, recalled }) =>
            `${plainText(document)}: ${figuresWords(figures)}${recalled ? ', some from memory and not yet checked against the publication' : ''}.`,
        ),
        ...(local === 0 ? [] : [`The local team: ${figuresWords(local)}.`]),
        ...(assumed === 0 ? [] : [`Assumed, each with its reason: ${figuresWords(assumed)}.`]),
      ]),
  },
  {
    name: 'run',
    kind: 'words',
    about: 'The name of the run: the same inputs give the same name and the same figures.',
    print: ({ run }) => run,
  },
  {
    name: 'engine',
    kind: 'words',
    about: 'The version of Headroom that worked the figures out.',
    print: ({ version }) => plainText(version),
  },
  {
    name: 'model',
    kind: 'words',
    about: 'The short name of the model, for use with headroom explain.',
    print: ({ model }) => plainText(model),
  },
  {
    name: 'scenario_name',
    kind: 'words',
    about: 'The short name of the scenario.',
    print: ({ scenario }) => plainText(scenario.name),
  },
];

function figuresWords(n: number): string {
  return n === 1 ? '1 figure' : `${count(n)} figures`;
}
