import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper/paper.ts';
import type { PaperRow } from '../../../src/core/paper/reading.ts';
import { modelNames } from '../../../src/shell/model-file/find-model.ts';
import { fillTemplate } from '../../../src/shell/paper/fill-template.ts';
import { findTemplate } from '../../../src/shell/paper/find-template.ts';
import { printDocx } from '../../../src/shell/paper/print-docx.ts';
import { printHtml } from '../../../src/shell/paper/print-html.ts';
import { resultsOf } from '../../support/annual.ts';
import { ROOT } from '../../support/headroom.ts';
import { paperOn } from '../../support/papers.ts';

function rowsIn({ headlines, funderTables, fullYears, savings }: Paper): readonly PaperRow[] {
  return [
    ...headlines,
    ...funderTables.flatMap(({ total, funders }) => [total, ...funders]),
    ...fullYears.flatMap(({ inYear, fullYear }) => [inYear, fullYear]),
    ...savings.totals,
    ...savings.uses,
    ...savings.spentOn,
    ...savings.programmes.flatMap(({ target, rows }) => [target, ...Object.values(rows)]),
  ].filter((row) => row !== undefined);
}

describe.each(modelNames(ROOT))('the paper on %s', (model) => {
  it('has no figure but those of annual.csv', async () => {
    const paper = await paperOn(model);
    const { annual } = resultsOf(model).of('plan');
    const printed = new Map(annual.map((row) => [`${row.line} ${row.period}`, row]));
    const rows = rowsIn(paper);
    expect(rows.length).toBeGreaterThan(3);
    for (const { line, cells } of rows)
      cells.forEach(({ value, status, unknown }, i) => {
        const row = printed.get(`${line} ${paper.years[i]}`);
        const same = row?.value === '' ? null : Number(row?.value);
        expect([line, value, status, unknown]).toEqual([line, same, row?.status, Number(row?.unknown_lines)]);
      });
  });

  it('is a page in English that needs no other host, and a Word file with the same bytes each time', async () => {
    const paper = await paperOn(model);
    const { text, file } = findTemplate(ROOT, model, undefined);
    const markdown = fillTemplate(text, file, paper);
    expect(markdown).toContain(`# ${paper.title}: ${paper.years[0]} to ${paper.years.at(-1)}`);
    expect(markdown).not.toMatch(/\{\{|\}\}|NaN|undefined|null|\[object/);
    const html = printHtml(markdown, { run: paper.run });
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|@import/);
    const [first, again] = [await printDocx(markdown, paper), await printDocx(markdown, paper)];
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
  });
});
