import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../src/shell/paper/fill-template.ts';
import { findTemplate } from '../../../src/shell/paper/find-template.ts';
import { printDocx } from '../../../src/shell/paper/print-docx.ts';
import { ROOT } from '../../support/headroom.ts';
import { paperOn } from '../../support/papers.ts';
import { OFFICE } from '../../support/workbook.ts';

async function wordFile(): Promise<Uint8Array> {
  const paper = await paperOn('worcestershire');
  const { text, file } = findTemplate(ROOT, 'worcestershire', undefined);
  return printDocx(fillTemplate(text, file, paper), paper);
}

/** The text that LibreOffice finds in a Word file. */
function textInLibreOffice(docx: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-paper-'));
  try {
    writeFileSync(join(folder, 'paper.docx'), docx);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const to = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    execFileSync('soffice', [profile, ...to, join(folder, 'paper.docx')], { stdio: 'ignore' });
    return readFileSync(join(folder, 'paper.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a paper as a Word file', () => {
  it('bears no date of its making, and repeats the heads of its tables', async () => {
    const files = unzipSync(await wordFile());
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z']);
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(body.match(/<w:tbl>/g)?.length);
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="en-GB"');
  });

  it.skipIf(!OFFICE)(
    'is opened by LibreOffice, with its figures (left out where soffice is not installed)',
    async () => {
      const text = textInLibreOffice(await wordFile());
      expect(text).toContain('Worcestershire mental health investment plan: 2009/10 to 2011/12');
      expect(text).toContain('Note new money in 2011/12: at least £1,850,000, 1 line unknown.');
      expect(text).toContain('£1,063,600');
      expect(text).toContain('£320,596.21');
    },
  );
});
