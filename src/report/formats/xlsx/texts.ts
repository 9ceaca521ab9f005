import { printable } from '../../../explain/printable.ts';

/** Texts and names as Excel takes them and shows them. */

/** The most UTF-16 units that Excel takes in a cell. */
const most = 32_767;
const cut = '… (cut: see the CSV)';
/** write-excel-file drops �, by which `printable` shows what it took away; a character for private use stands for it until the end. */
export const standIn = '\ue000';

/** A text that XML can carry and Excel shows as it is: Excel would read `_x0041_` as “A”, so its underscore is written as such a code. */
export function safe(text: string): string {
  const plain = printable(text).replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '');
  const fits = plain.length <= most ? plain : `${plain.slice(0, most - cut.length).replace(/\p{Surrogate}$/u, '')}${cut}`;
  return fits.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\ufffd', standIn);
}

const longestName = 31;

/** Names that Excel takes: not too long, without its special characters, none empty, none twice whatever the case. */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    const plain = safe(wanted)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    for (let count = 1; ; count++) {
      const more = count === 1 ? '' : ` (${count})`;
      const name = `${(plain || 'Sheet').slice(0, longestName - more.length).replace(/[\p{Surrogate}\s']+$/u, '')}${more}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
