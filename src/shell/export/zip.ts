import { unzipSync, zipSync } from 'fflate';

/** The same moment in every archive, so that the same figures give the same bytes: the first that the format can hold. */
export const ALWAYS = '1980-01-01T00:00:00';

/** A zip with one file. */
export function zipOne(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ [name]: bytes }, { mtime: ALWAYS, level: 6 });
}

export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}

/** The files of a zip by name; undefined when it cannot be opened. */
export function filesOfZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch {
    return undefined;
  }
}
