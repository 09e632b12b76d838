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
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#text = text;
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

  /** The span with the brackets that stand right around it, if any do. */
  withBrackets(span: Span): Span {
    const left = this.#text.slice(0, span.from).trimEnd();
    const right = this.#text.slice(span.to);
    const closing = { '(': ')', '[': ']' }[left.at(-1) ?? ''];
    if (closing === undefined || right.trimStart()[0] !== closing) return span;
    return { from: left.length - 1, to: this.#text.length - right.trimStart().length + 1 };
  }

  /** The place of a sign that comes next after a part. */
  after(span: Span, sign: string): Span {
    return this.#signAt(this.#text.indexOf(sign, span.to), sign, span);
  }

  /** The place of a sign that comes last before a part. */
  before(span: Span, sign: string): Span {
    return this.#signAt(this.#text.lastIndexOf(sign, span.from - 1), sign, span);
  }

  #signAt(at: number, sign: string, otherwise: Span): Span {
    return at < 0 ? otherwise : { from: at, to: at + sign.length };
  }
}
