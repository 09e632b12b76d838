let last = 0;

/** An id that no other element of the page has. */
export function freshId(what: string): string {
  last += 1;
  return `${what}-${last}`;
}
