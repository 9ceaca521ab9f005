/** What stands before a paragraph and counts it: “36.”, “2.1”, “(a)”, “iv)”, “•”. */
export interface Marker {
  /** As written. */
  readonly written: string;
  /** The number or letter alone, in lower case; empty for a bullet. */
  readonly number: string;
  readonly kind: 'number' | 'decimal' | 'letter' | 'roman' | 'bullet';
  /** Markers of one list share it. */
  readonly style: string;
  /** Its place in its row, from 1; 0 for a bullet and a decimal number. */
  readonly value: number;
}

const bullets = '•●▪■◦○‣⁃∙·►➢➤✓❖◆◇□\u00B7\uF0B7\uF0A7\uF0D8\uF0FC\uF076';
const bullet = new RegExp(`^(?:[${bullets}]|[-–—*](?=\\s)|o(?=\\s+\\p{Lu}))\\s*`, 'u');
const decimal = /^(\d{1,3}(?:\.\d{1,3})+)\.?\)?(?:\s+(?=[\p{Lu}"“‘([\d\uFDD0-\uFDD3])|$)/u;
const number = /^(?:(\d{1,3})([.)])|\((\d{1,3})\)|§\s?(\d{1,4})\.?)(?:\s+|$)/;
const letter = /^(?:\(([A-Za-z]{1,2})\)|([A-Za-z]{1,2})\)|([A-Za-z])\.)(?:\s+|$)/;
const roman = /^(?:\(([ivxl]{2,6}|[IVXL]{2,6})\)|([ivxl]{2,6}|[IVXL]{2,6})[.)])(?:\s+|$)/;

const numerals: readonly (readonly [string, number])[] = [
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

export function romanValue(written: string): number {
  let rest = written.toLowerCase();
  let value = 0;
  for (const [sign, worth] of numerals) {
    for (let times = 0; rest.startsWith(sign) && times < 4; times++) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return rest === '' ? value : 0;
}

export function romanOf(value: number): string {
  let rest = value;
  let written = '';
  for (const [sign, worth] of numerals) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

/** 1 for a, 27 for aa. */
export const letterValue = (written: string): number => {
  const small = written.toLowerCase();
  const place = small.charCodeAt(0) - 96;
  if (small.length === 1) return place;
  return small[0] === small[1] ? 26 + place : 0;
};

export const letterOf = (value: number): string => {
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.floor((value - 1) / 26) + 1);
};

const wrapperOf = (written: string): string => written.replace(/[A-Za-z0-9]+/, '#').trim();
const caseOf = (written: string): string => (/[A-Z]/.test(written) ? 'A' : 'a');

/**
 * The marker at the beginning of a text, and what stands after it; `null` where there is none.
 * @param isRoman whether a single letter that could be either (i, v, x) counts as a Roman number
 */
export function markerOf(
  text: string,
  isRoman: (letter: string, style: string) => boolean = () => false,
): { marker: Marker; rest: string } | null {
  const found = (match: RegExpExecArray, marker: Omit<Marker, 'written'>) => ({
    marker: { written: match[0].trim(), ...marker },
    rest: text.slice(match[0].length),
  });
  const dots = decimal.exec(text);
  if (dots) return found(dots, { number: dots[1]!, kind: 'decimal', style: `d${dots[1]!.split('.').length}`, value: 0 });
  const digits = number.exec(text);
  if (digits) {
    const plain = digits[1] ?? digits[3] ?? digits[4]!;
    return found(digits, { number: String(Number(plain)), kind: 'number', style: `n${wrapperOf(digits[0])}`, value: Number(plain) });
  }
  const numeral = roman.exec(text);
  const numeralText = numeral?.[1] ?? numeral?.[2];
  if (numeral && numeralText && romanValue(numeralText) > 0 && !/^(.)\1$/.test(numeralText.replace(/ii|xx/i, ''))) {
    const style = `r${wrapperOf(numeral[0])}${caseOf(numeralText)}`;
    return found(numeral, { number: numeralText.toLowerCase(), kind: 'roman', style, value: romanValue(numeralText) });
  }
  const sign = letter.exec(text);
  const signText = sign?.[1] ?? sign?.[2] ?? sign?.[3];
  if (sign && signText && letterValue(signText) > 0) {
    const style = `${wrapperOf(sign[0])}${caseOf(signText)}`;
    if (/^[ivxl]$/i.test(signText) && isRoman(signText, `r${style}`))
      return found(sign, { number: signText.toLowerCase(), kind: 'roman', style: `r${style}`, value: romanValue(signText) });
    return found(sign, { number: signText.toLowerCase(), kind: 'letter', style, value: letterValue(signText) });
  }
  const dot = bullet.exec(text);
  return dot && dot[0].length < text.length ? found(dot, { number: '', kind: 'bullet', style: `b${dot[0].trim()}`, value: 0 }) : null;
}
