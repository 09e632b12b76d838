import type { Paper } from '../../core/paper/paper.ts';

/** A paper with what the shell alone knows: the run that made its figures. */
export interface PrintedPaper extends Paper {
  readonly run: string;
  readonly version: string;
}

/** A field that a template may name: what it is, and the Markdown that stands in its place. */
export interface PaperField {
  readonly name: string;
  /** Words stand within a sentence; a block stands on lines of its own. */
  readonly kind: 'words' | 'block';
  readonly about: string;
  /** Empty where the model has nothing to say: `{{ if name }}` then leaves its part out. */
  readonly print: (paper: PrintedPaper) => string;
}
