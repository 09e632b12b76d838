import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ALWAYS } from '../export/zip.ts';

/**
 * A Word file with every date in it fixed and its files in the order of their names, so that the same paper has the same bytes whenever
 * and wherever it is made.
 */
export function settledZip(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = files.map(([name, data]) => [name, name === 'docProps/core.xml' ? withDate(data) : data]);
  return zipSync(Object.fromEntries(settled), { mtime: ALWAYS, level: 6 });
}

function withDate(data: Uint8Array): Uint8Array {
  const text = strFromU8(data);
  return strToU8(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${ALWAYS}Z`));
}
