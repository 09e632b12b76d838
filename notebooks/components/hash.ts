/** What the part of the address after # keeps: `#scenario=recycle` is scenario: recycle. Other parts stay as they are. */
export function fromHash(name: string, hash = location.hash): string | undefined {
  return new URLSearchParams(hash.slice(1)).get(name) ?? undefined;
}

/** Keeps a value in the address without another step back; without a value it is taken out. */
export function keepInHash(name: string, value: string | undefined): void {
  const kept = location.hash.includes('=') ? location.hash.slice(1) : '';
  const parts = new URLSearchParams(kept);
  if (value === undefined) parts.delete(name);
  else parts.set(name, value);
  // Line names and months are read by people: their marks stay as they are.
  const hash = parts.toString().replaceAll('%2F', '/').replaceAll('%40', '@');
  history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : `#${hash}`);
}
