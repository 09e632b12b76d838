import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded } from '../../../src/core/ledger/guard.ts';
import { CODE, codeFault, codesKey, printCodes, type Segment } from '../../../src/core/ledger/segment.ts';

const CENTRE: Segment = {
  name: 'cost_centre',
  title: 'cost centre',
  length: 6,
  digits: true,
  optional: false,
  column: 'cost_centre',
  most: 25,
};
const FREE: Segment = {
  name: 'spare',
  title: 'spare',
  digits: false,
  optional: true,
  column: 'spare',
  most: 8,
};

describe('a code', () => {
  it.each([
    ['001234', undefined],
    [
      '1234',
      '"1234" is no code for cost centre: it has 4 characters, and 6 are needed. If leading noughts were lost, write "001234".',
    ],
    ['0012345', '"0012345" is no code for cost centre: it has 7 characters, and 6 are needed.'],
    ['00123A', '"00123A" is no code for cost centre: only digits are allowed.'],
    [
      '=1+1',
      '"=1+1" cannot be a code. Codes are letters and digits; full stops, _ and / may stand between them.',
    ],
    ['', '"" cannot be a code. Codes are letters and digits; full stops, _ and / may stand between them.'],
    ['CONTROL', '"CONTROL" cannot be a code: it begins the rows of a control record.'],
  ])('%s', (code, said) => {
    const fault = codeFault(code, CENTRE);
    expect(fault === undefined ? undefined : [fault.what, fault.mend].filter(Boolean).join(' ')).toBe(said);
  });

  it('is no longer than its column', () => {
    expect(codeFault('123456789', FREE)?.what).toBe(
      '"123456789" is no code for spare: it has 9 characters, and its column takes 8.',
    );
  });

  it('never needs a guard, quotation marks or an escape, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(CODE), (code) => {
        expect(guarded(code)).toBe(code);
        expect(/[",\r\n|-]/.test(code)).toBe(false);
      }),
    );
  });

  it('keeps an empty segment apart, so that no two codes are one', () => {
    const two = [CENTRE, FREE];
    expect(codesKey({ cost_centre: '001234' }, two)).toBe('001234|');
    expect(codesKey({ spare: '001234' }, two)).toBe('|001234');
    expect(printCodes({ cost_centre: '001234', spare: 'A' }, two)).toBe('001234-A');
  });
});
