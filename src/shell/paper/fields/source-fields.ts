import type { Document } from '../../../core/paper/sources.ts';
import { count } from '../../../core/results/number-words.ts';
import { markdownList, plainText } from '../markdown.ts';
import type { PaperField } from '../printed-paper.ts';

/** Documents in the body of the paper; the annex has them all. */
const MOST = 3;

/** Where the figures come from, and which run made them. */
export const SOURCE_FIELDS: readonly PaperField[] = [
  {
    name: 'documents',
    kind: 'block',
    about: `A list of the ${MOST} documents that most of the known figures come from, and how many figures are local or assumed.`,
    print: ({ sources: { documents, assumed, local } }) => {
      const rest = documents.slice(MOST);
      const figures = rest.reduce((sum, document) => sum + document.figures, 0);
      return markdownList([
        ...documents.slice(0, MOST).map(documentWords),
        ...(rest.length === 0 ? [] : [`Other documents (${rest.length}): ${figuresWords(figures)}.`]),
        ...(local === 0 ? [] : [`The local team: ${figuresWords(local)}.`]),
        ...(assumed === 0 ? [] : [`Assumed, each with its reason: ${figuresWords(assumed)}.`]),
      ]);
    },
  },
  {
    name: 'every_document',
    kind: 'block',
    about: 'A list of every document that known figures come from.',
    print: ({ sources: { documents } }) => markdownList(documents.map(documentWords)),
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

function documentWords({ document, figures, recalled }: Document): string {
  const checked = recalled ? ', some from memory and not yet checked against the publication' : '';
  return `${plainText(document)}: ${figuresWords(figures)}${checked}.`;
}

function figuresWords(n: number): string {
  return n === 1 ? '1 figure' : `${count(n)} figures`;
}
