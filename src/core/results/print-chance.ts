/** A chance for people, from 0 to 1: never `100 %` for what was missed in some draw, nor `0 %` for what was met in one. */
export function printChance(chance: number): string {
  const perCent = Math.round(chance * 100);
  if (perCent === 100 && chance < 1) return '>99 %';
  if (perCent === 0 && chance > 0) return '<1 %';
  return `${perCent} %`;
}
