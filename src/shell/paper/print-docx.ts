import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.ts';
import { onOnePage } from './one-page.ts';
import {
  type Block,
  type Cell,
  readMarkdown,
  type Table as TableBlock,
  textOf,
  type Words,
} from './read-markdown.ts';
import { settledZip } from './settled-zip.ts';

/** A4 with margins of 18 mm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1020 };
const WIDTH = PAGE.width - 2 * PAGE.margin;

const INK = '12436D';
const RULE = 'C5CED6';
const WASH = 'F3F6F9';

/** Sizes in half points. */
const SIZE = { body: 19, table: 16, small: 16 };

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A paper as a Word file. The same Markdown gives the same bytes: it bears no date of its making. */
export async function printDocx(markdown: string, about: { readonly run: string }): Promise<Uint8Array> {
  const blocks = readMarkdown(markdown);
  const title = blocks.find((block) => block.kind === 'heading');
  const document = new Document({
    title: title === undefined ? 'Committee paper' : textOf(title.runs),
    creator: 'Headroom',
    lastModifiedBy: 'Headroom',
    description: `Run ${about.run}`,
    styles: styles(),
    numbering: { config: [NUMBERED, BULLETS] },
    sections: [{ ...SECTION, footers: { default: footerOf(about.run) }, children: childrenOf(blocks) }],
  });
  return settledZip(await Packer.toBuffer(document));
}

const SECTION: Pick<ISectionOptions, 'properties'> = {
  properties: {
    page: {
      size: { width: PAGE.width, height: PAGE.height },
      margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
    },
  },
};

const INDENT = { paragraph: { indent: { left: 425, hanging: 425 } } };

const NUMBERED = {
  reference: 'numbered',
  levels: [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, style: INDENT },
  ],
};

const BULLETS = {
  reference: 'bullets',
  levels: [
    { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: INDENT },
  ],
};

function styles(): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: SIZE.body, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 80, line: 252 } },
      },
      heading1: heading(32, 0),
      heading2: heading(24, 240),
      heading3: heading(21, 160),
    },
  };
}

function childrenOf(blocks: readonly Block[]): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, i) => blockOf(block, i, blocks));
}

function blockOf(block: Block, i: number, blocks: readonly Block[]): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const before = blocks[i - 1];
      const heading = HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_3;
      const pageBreakBefore = before?.kind === 'page_break';
      return [new Paragraph({ heading, pageBreakBefore, children: runs(block.runs) })];
    }
    case 'paragraph':
      return [new Paragraph({ children: runs(block.runs), keepNext: blocks[i + 1]?.kind === 'list' })];
    case 'list': {
      // Each list counts from 1.
      const numbering = { reference: block.ordered ? 'numbered' : 'bullets', level: 0, instance: i };
      return block.items.map(
        (item) => new Paragraph({ numbering, spacing: { after: 60 }, keepLines: true, children: runs(item) }),
      );
    }
    case 'table':
      return tableOf(block);
    case 'page_break':
      return blocks[i + 1]?.kind === 'heading' ? [] : [new Paragraph({ pageBreakBefore: true })];
  }
}

function tableOf(table: TableBlock): readonly (Paragraph | Table)[] {
  const { caption, head, rows } = table;
  const widths = columnWidths([head, ...rows], WIDTH);
  const whole = onOnePage(table);
  const row = (cells: readonly Cell[], at: number): TableRow =>
    new TableRow({
      tableHeader: at === -1,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 70, right: 70 },
            ...(at === -1 ? { shading: { type: ShadingType.CLEAR, fill: WASH, color: 'auto' } } : {}),
            children: [cellParagraph(cell, at === -1, at === -1 || (whole && at < rows.length - 1))],
          }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    ...(caption === undefined
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 160, after: 60 },
            children: runs(caption, { bold: true }),
          }),
        ]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: [...widths],
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
      rows: [row(head, -1), ...rows.map(row)],
    }),
    new Paragraph({ spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function cellParagraph({ runs: words, right }: Cell, head: boolean, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: right ? AlignmentType.END : AlignmentType.START,
    keepNext,
    spacing: { after: 0, line: 240 },
    children: runs(words, { size: SIZE.table, ...(head ? { bold: true } : {}) }),
  });
}

function runs(
  words: readonly Words[],
  manner: { readonly size?: number; readonly bold?: boolean } = {},
): ParagraphChild[] {
  return words.map(({ text, bold, italic }) =>
    text === '\n'
      ? new TextRun({ break: 1 })
      : new TextRun({
          text,
          ...(manner.size === undefined ? {} : { size: manner.size }),
          ...(italic ? { italics: true } : {}),
          ...(bold || manner.bold === true ? { bold: true } : {}),
        }),
  );
}

function footerOf(run: string): Footer {
  const children = [
    new TextRun({ text: `Headroom, run ${run}. Page `, size: SIZE.small }),
    new TextRun({ children: [PageNumber.CURRENT], size: SIZE.small }),
    new TextRun({ text: ' of ', size: SIZE.small }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES], size: SIZE.small }),
  ];
  return new Footer({ children: [new Paragraph({ children })] });
}
