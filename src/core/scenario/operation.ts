/** What a scenario may do to a line, in the order in which it is done. No line is changed twice by one scenario. */
export const OPERATIONS = ['off', 'on', 'set', 'fill', 'scale', 'shift', 'delay', 'formulas'] as const;
export type Operation = (typeof OPERATIONS)[number];

export const PAST: Readonly<Record<Operation, string>> = {
  off: 'switched off',
  on: 'turned on',
  set: 'set',
  fill: 'filled',
  scale: 'scaled',
  shift: 'shifted',
  delay: 'delayed',
  formulas: 'replaced',
};
