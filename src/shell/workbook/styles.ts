import type { CellStyle } from 'hucre/xlsx';
import type { NumberFormat, Role } from '../../core/workbook/cell.ts';

/** Colours of the FAST standard, dark enough to be read on their ground. */
const INK = {
  blue: '1F3FBF',
  black: '000000',
  green: '006B3C',
  grey: '5F6B76',
  white: 'FFFFFF',
  navy: '12436D',
} as const;
const GROUND = { input: 'FFF9D6', head: INK.navy, section: 'E3EAF1', verdict: 'E3EAF1' } as const;

const FORMATS: Readonly<Record<NumberFormat, string>> = {
  money: '#,##0.00;-#,##0.00;0.00',
  number: '#,##0.00',
  share: '0.0000',
  count: '#,##0',
  date: 'mmm yyyy',
  month: '0',
  exact: 'General',
};

const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const ink = (rgb: string, more: NonNullable<CellStyle['font']> = {}): NonNullable<CellStyle['font']> => ({
  name: 'Calibri',
  size: 11,
  color: { rgb },
  ...more,
});
const TOP = { vertical: 'top' } as const;
const under: NonNullable<CellStyle['border']> = { bottom: { style: 'thin', color: { rgb: 'B1B9C1' } } };

const ROLES: Readonly<Record<Role, CellStyle>> = {
  title: { font: ink(INK.navy, { size: 18, bold: true }) },
  subtitle: { font: ink(INK.grey) },
  head: {
    font: ink(INK.white, { bold: true }),
    fill: fill(GROUND.head),
    alignment: { vertical: 'center' },
  },
  head_right: {
    font: ink(INK.white, { bold: true }),
    fill: fill(GROUND.head),
    alignment: { vertical: 'center', horizontal: 'right' },
  },
  section: { font: ink(INK.navy, { bold: true }), fill: fill(GROUND.section) },
  text: { font: ink(INK.black), alignment: TOP },
  prose: { font: ink(INK.black), alignment: { ...TOP, horizontal: 'left', wrapText: true } },
  remark: { font: ink(INK.grey), alignment: { ...TOP, horizontal: 'left', indent: 1 } },
  faint: { font: ink(INK.grey), alignment: TOP },
  input: { font: ink(INK.blue), fill: fill(GROUND.input), border: under, protection: { locked: false } },
  formula: { font: ink(INK.black) },
  link: { font: ink(INK.green) },
  working: { font: ink(INK.grey, { italic: true }) },
  fixed: { font: ink(INK.black) },
  verdict: { font: ink(INK.navy, { bold: true, size: 13 }), fill: fill(GROUND.verdict) },
};

/** Unknown figures stand back, so that known ones are seen. */
export const UNKNOWN_STYLE: CellStyle = { font: { color: { rgb: '8A5A00' }, italic: true } };
/** An input that is no longer what it was. */
export const CHANGED_STYLE: CellStyle = {
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD8A8' }, bgColor: { rgb: 'FFD8A8' } },
};

/** Made once for each role and format, so that the file holds each style once. */
export function styleBook(): (role: Role, format?: NumberFormat, text?: boolean) => CellStyle {
  const made = new Map<string, CellStyle>();
  return (role, format, text = false) => {
    const key = `${role} ${format ?? ''} ${text}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const style: CellStyle = {
      ...ROLES[role],
      ...(format === undefined ? {} : { numFmt: FORMATS[format] }),
      ...(text || format === undefined
        ? {}
        : { alignment: { ...TOP, ...ROLES[role].alignment, horizontal: 'right' } }),
    };
    made.set(key, style);
    return style;
  };
}
