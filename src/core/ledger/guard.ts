/**
 * A text cell that a spreadsheet could take for a formula gets a leading apostrophe, as spreadsheets themselves mark a text. A text
 * that begins with an apostrophe gets one too, so that `unguarded` gives back every text. Codes and amounts never pass
 * through here: codes are checked against a pattern instead, and a minus belongs to its amount.
 */
export function guarded(text: string): string {
  return /^[=+\-@\t\r\n']/.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** May this text stand in a cell as it is? Names of ledgers and budgets must match to the letter, so they are refused, not altered. */
export function isPlainName(text: string): boolean {
  return text === text.trim() && text !== '' && guarded(text) === text && !/[\r\n\t"]/.test(text);
}
