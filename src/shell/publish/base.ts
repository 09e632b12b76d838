import { CallError } from '../../core/problem/call-error.ts';

/**
 * Reads the path under which a site stands, such as `/strategy/`; `/` when none is named.
 *
 * @throws {CallError} for anything but names between slashes
 */
export function readBase(text: string | undefined): string {
  if (text === undefined) return '/';
  if (/^\/([\w.~-]+\/)*$/.test(text)) return text;
  const bare = text.replace(/^[a-z]+:\/\/[^/]*/i, '').replaceAll(/^\/+|\/+$/g, '');
  const mend = /^[\w.~/-]+$/.test(bare) ? `Write /${bare}/.` : 'Write it like /strategy/.';
  throw new CallError(`"${text}" is no path for a site: it has to start and end with a slash. ${mend}`);
}
