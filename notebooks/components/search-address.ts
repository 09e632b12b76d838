/** What a reader looks for among the inputs. */
export interface Search {
  readonly find: string;
  /** Empty for any. */
  readonly status: string;
}

/** The search that the address keeps: `?find=dementia&status=assumed`. */
export function readSearch(): Search {
  const query = new URLSearchParams(window.location.search);
  return { find: query.get('find') ?? '', status: query.get('status') ?? '' };
}

/** Keeps the search in the address, so that it can be sent on; the page does not move. */
export function writeSearch(search: Search): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(search)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  window.history.replaceState(
    window.history.state,
    '',
    `${window.location.pathname}${text === '' ? '' : `?${text}`}`,
  );
}
