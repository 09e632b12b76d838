import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The date of every file: the first that a zip file can hold. Word shows no date of making for it. */
const DATE = '1980-01-01T00:00:00Z';

/**
 * A Word file with every date in it fixed and its files in the order of their names, so that the same paper has the same bytes whenever
 * and wherever it is made.
 */
export function settledZip(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const settled = files.map(([name, data]) => [name, name === 'docProps/core.xml' ? withDate(data) : data]);
  // The zip format counts local time, and fflate reads it off the clock's zone: noon of a fixed local day is the same in all.
  return zipSync(Object.fromEntries(settled), { level: 9, mtime: new Date(1980, 0, 1, 12) });
}

function withDate(data: Uint8Array): Uint8Array {
  const text = strFromU8(data);
  return strToU8(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${DATE}`));
}
