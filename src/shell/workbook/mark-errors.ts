import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ALWAYS } from '../export/zip.ts';

/**
 * Marks what the cells of a file show of unknown figures as errors. The library writes a formula's result of "#N/A" as words, which a
 * program that does not work it out anew would pass over in a sum.
 */
export function markErrors(xlsx: Uint8Array): Uint8Array {
  const files = unzipSync(xlsx);
  const marked = Object.entries(files).map(([name, bytes]) => [
    name,
    name.startsWith('xl/worksheets/') ? strToU8(withErrors(strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(marked), { mtime: ALWAYS, level: 6 });
}

function withErrors(xml: string): string {
  return xml.replace(/ t="str"(><f>[^<]*<\/f><v>#N\/A<\/v>)/g, ' t="e"$1');
}
