import { CallError } from '../../core/problem/call-error.ts';

/** @throws {CallError} for what is no port */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new CallError(`"${text}" is not a port. Write a number such as 8000.`);
}
