import type { Span } from './tree.ts';

interface Token extends Span {
  readonly text: string;
}

const TOKEN = /"[^"]*"|'[^']*'|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

/**
 * Hands out the places of names, numbers and texts in the order they are written. mathjs keeps no positions in its
 * tree, but its leaves come in the order of the text, so the two can be walked side by side.
 */
export class TokenWalk {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(TOKEN)].map((m) => ({
      text: m[0],
      from: m.index,
      to: m.index + m[0].length,
    }));
  }

  /** The place of the next token that reads `text`; the last place handed out when there is none. */
  take(text: string): Span {
    const found = this.#tokens.findIndex(
      (t, i) => i >= this.#next && t.text.replace(/^["']|["']$/g, '') === text,
    );
    if (found >= 0) this.#next = found + 1;
    const token = this.#tokens[Math.max(0, this.#next - 1)];
    return token === undefined ? { from: 0, to: 0 } : { from: token.from, to: token.to };
  }

  /** The place of the next number, whichever way it is written. */
  takeNumber(value: number): Span {
    const token = this.#tokens.find((t, i) => i >= this.#next && Number(t.text) === value);
    return this.take(token?.text ?? '');
  }
}
