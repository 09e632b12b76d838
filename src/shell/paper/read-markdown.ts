import MarkdownIt, { type Token } from 'markdown-it';

/** A paper as a list of blocks: what every way to print it starts from. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Words[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Words[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Words[])[] }
  | Table
  | { readonly kind: 'page_break' };

export interface Table {
  readonly kind: 'table';
  /** The bold line in front of it; undefined where there is none. */
  readonly caption: readonly Words[] | undefined;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly runs: readonly Words[];
  /** Does it stand to the right, as a figure does? */
  readonly right: boolean;
}

/** Words in one manner. A line break is a text of its own, `\n`. */
export interface Words {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * Reads the Markdown of a paper: headings, paragraphs, lists of one level, tables, `---` for a new page, bold and italic words. HTML
 * in it is taken as text, so that a template cannot break the page.
 */
export function readMarkdown(text: string): readonly Block[] {
  const tokens = new MarkdownIt({ html: false }).parse(text, {});
  return withCaptions(blocksOf(tokens));
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const close = closeOf(tokens, i);
    const inside = tokens.slice(i + 1, close);
    switch (token.type) {
      case 'heading_open':
        blocks.push({ kind: 'heading', level: Number(token.tag.slice(1)), runs: wordsIn(inside) });
        break;
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const items = split(inside, 'list_item_open').map(wordsIn);
        blocks.push({ kind: 'list', ordered: token.type === 'ordered_list_open', items });
        break;
      }
      case 'table_open': {
        const [head = [], ...rows] = split(inside, 'tr_open').map(cellsOf);
        blocks.push({ kind: 'table', caption: undefined, head, rows });
        break;
      }
      case 'hr':
        blocks.push({ kind: 'page_break' });
        break;
      case 'fence':
      case 'code_block':
        blocks.push({ kind: 'paragraph', runs: [plain(token.content.trimEnd())] });
        break;
      default:
        // A quotation and whatever else is told as the paragraphs in it.
        if (token.type === 'paragraph_open') blocks.push({ kind: 'paragraph', runs: wordsIn(inside) });
        else blocks.push(...blocksOf(inside));
    }
    i = close;
  }
  return blocks;
}

/** Where a token that opens is closed; its own place where it opens nothing. */
function closeOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** What stands inside each token of a type, whatever is around it. */
function split(tokens: readonly Token[], type: string): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]?.type !== type) continue;
    const close = closeOf(tokens, i);
    found.push(tokens.slice(i + 1, close));
    i = close;
  }
  return found;
}

function cellsOf(row: readonly Token[]): readonly Cell[] {
  return row.flatMap((token, i): readonly Cell[] => {
    if (token.type !== 'th_open' && token.type !== 'td_open') return [];
    const right = token.attrGet('style')?.includes('right') === true;
    return [{ runs: wordsIn(row.slice(i + 1, closeOf(row, i))), right }];
  });
}

function wordsIn(tokens: readonly Token[]): readonly Words[] {
  return tokens
    .filter(({ type }) => type === 'inline')
    .flatMap(({ children }, i) => [...(i > 0 ? [plain('\n')] : []), ...runsOf(children ?? [])]);
}

function runsOf(children: readonly Token[]): readonly Words[] {
  const runs: Words[] = [];
  let bold = 0;
  let italic = 0;
  for (const { type, nesting, content } of children) {
    if (type.startsWith('strong')) bold += nesting;
    else if (type.startsWith('em')) italic += nesting;
    else {
      const text = type === 'hardbreak' ? '\n' : type === 'softbreak' ? ' ' : content;
      const before = runs.at(-1);
      const like = before !== undefined && before.bold === bold > 0 && before.italic === italic > 0;
      if (like && text !== '\n' && before.text !== '\n')
        runs.splice(-1, 1, { ...before, text: before.text + text });
      else if (text !== '') runs.push({ text, bold: bold > 0, italic: italic > 0 });
    }
  }
  return runs;
}

function plain(text: string): Words {
  return { text, bold: false, italic: false };
}

/** A paragraph that is bold throughout and stands in front of a table is its caption. */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, i): readonly Block[] => {
    const next = blocks[i + 1];
    if (next?.kind === 'table' && isCaption(block)) return [];
    const before = blocks[i - 1];
    if (block.kind !== 'table' || before === undefined || !isCaption(before)) return [block];
    return [{ ...block, caption: before.runs.map((words) => ({ ...words, bold: false })) }];
  });
}

function isCaption(block: Block): block is Extract<Block, { kind: 'paragraph' }> {
  return block.kind === 'paragraph' && block.runs.length > 0 && block.runs.every(({ bold }) => bold);
}

/** The words without their manner. */
export function textOf(runs: readonly Words[]): string {
  return runs.map(({ text }) => text).join('');
}
