/** How an array lies: one number, one a month, one a draw, or one for each month and draw. */
export type Shape = 'number' | 'months' | 'draws' | 'all';

/** A piece of Python, which is written out once however often it is used. */
export interface Node {
  readonly key: string;
  readonly shape: Shape;
  /** Its values are True and False. */
  readonly test: boolean;
  readonly parts: readonly Node[];
  readonly text: (parts: readonly string[]) => string;
  /** A name or a number, which needs no name of its own. */
  readonly plain: boolean;
}

/** Makes nodes, the same ones for the same text. */
export class Nodes {
  readonly #nodes = new Map<string, Node>();

  plain(text: string, shape: Shape, test = false): Node {
    return this.#node({ key: text, shape, test, parts: [], text: () => text, plain: true });
  }

  make(
    parts: readonly Node[],
    text: (parts: readonly string[]) => string,
    options: { readonly shape?: Shape; readonly test?: boolean } = {},
  ): Node {
    const { shape = joined(parts), test = false } = options;
    return this.#node({ key: text(parts.map((part) => part.key)), shape, test, parts, text, plain: false });
  }

  #node(node: Node): Node {
    const before = this.#nodes.get(node.key);
    if (before !== undefined) return before;
    this.#nodes.set(node.key, node);
    return node;
  }
}

export function joined(parts: readonly Node[]): Shape {
  const shapes = new Set(parts.map((part) => part.shape));
  if (shapes.has('all') || (shapes.has('months') && shapes.has('draws'))) return 'all';
  if (shapes.has('months')) return 'months';
  return shapes.has('draws') ? 'draws' : 'number';
}

/** Something that Python is to put somewhere. */
export interface Assignment {
  readonly target: string;
  readonly node: Node;
}

/** Writes assignments as statements: what is used more than once gets a name, and the rest stays in its place. */
export class Statements {
  readonly #prefix: string;
  readonly #uses = new Map<Node, number>();
  readonly #names = new Map<Node, string>();

  /** @param all every assignment that will be written */
  constructor(all: readonly Assignment[], prefix: string) {
    this.#prefix = prefix;
    for (const { node } of all) this.#count(node);
  }

  write({ target, node }: Assignment): readonly string[] {
    const lines: string[] = [];
    const text = this.#text(node, lines);
    if (text !== target) lines.push(`${target} = ${text}`);
    return lines;
  }

  #count(node: Node): void {
    const before = this.#uses.get(node) ?? 0;
    this.#uses.set(node, before + 1);
    if (before === 0) for (const part of node.parts) this.#count(part);
  }

  #text(node: Node, lines: string[]): string {
    const name = this.#names.get(node);
    if (name !== undefined) return name;
    const text = node.text(node.parts.map((part) => this.#text(part, lines)));
    if (node.plain || (this.#uses.get(node) ?? 0) < 2) return text;
    const own = `${this.#prefix}${this.#names.size}`;
    this.#names.set(node, own);
    lines.push(`${own} = ${text}`);
    return own;
  }
}
