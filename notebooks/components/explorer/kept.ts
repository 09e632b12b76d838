/** What a reader has open and in hand, which a page that is put together anew must not lose. */
export function keepPlace(into: HTMLElement): () => void {
  const active = document.activeElement;
  const name = active instanceof HTMLSelectElement && into.contains(active) ? active.name : undefined;
  const pinned = active instanceof HTMLButtonElement && active.closest('.explore-pin') !== null;
  const groups = new Map(groupsIn(into).map((group) => [wordsOf(group), group.open]));
  return () => {
    for (const group of groupsIn(into)) group.open = groups.get(wordsOf(group)) ?? group.open;
    const again = pinned ? '.explore-pin button' : name === undefined ? undefined : `select[name=${name}]`;
    if (again !== undefined) into.querySelector<HTMLElement>(again)?.focus({ preventScroll: true });
  };
}

function groupsIn(into: HTMLElement): readonly HTMLDetailsElement[] {
  return [...into.querySelectorAll<HTMLDetailsElement>('details.explorer-group')];
}

function wordsOf(group: HTMLDetailsElement): string {
  return group.querySelector('summary')?.textContent ?? '';
}
