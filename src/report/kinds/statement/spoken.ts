/** How figures sound: rounded for the ear, and counted as the words in which they are spoken. */

const hedged = /\b(about|around|some|roughly|over|more than|at least|nearly|almost|up to|under|fewer than|less than)( the)? $/;
const downwards = /^(?:over|more than|at least)$/;
const upwards = /^(?:nearly|almost|up to|under|fewer than|less than)$/;

/** Figures are rounded to the two digits that are heard, three behind a one; money is named as it is spoken; what was “over” or “up to” stays so. */
export function forTheEar(text: string): string {
  return text
    .replace(/\b([A-Z]{3}) (\d[\d,.]*\d|\d)( (?:million|billion|thousand))?/g, moneySaid)
    .replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+(?= (?:million|billion|thousand|per cent))/g, (figure, at: number, whole: string) => {
      const before = whole.slice(0, at);
      const hedge = hedged.exec(before)?.[1];
      const value = Number(figure.replaceAll(',', ''));
      const rounded = roundedFor(
        value,
        hedge === undefined ? 'nearest' : downwards.test(hedge) ? 'down' : upwards.test(hedge) ? 'up' : 'nearest',
      );
      if (rounded === value) return figure;
      return `${hedge || before.endsWith(' the ') ? '' : 'about '}${new Intl.NumberFormat('en-GB').format(rounded)}`;
    });
}

function roundedFor(value: number, how: 'nearest' | 'down' | 'up'): number {
  const digits = String(value).startsWith('1') ? 3 : 2;
  const unit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  const round = { nearest: Math.round, down: Math.floor, up: Math.ceil }[how];
  return Number((round(value / unit) * unit).toPrecision(digits));
}

/** “AUD 388 million” as “388 million Australian dollars”. */
function moneySaid(written: string, code: string, figure: string, unit: string | undefined): string {
  if (!currencies().has(code)) return written;
  const parts = new Intl.NumberFormat('en-GB', { style: 'currency', currency: code, currencyDisplay: 'name' }).formatToParts(2);
  return `${figure}${unit ?? ''} ${parts.find(({ type }) => type === 'currency')!.value}`;
}

let known: ReadonlySet<string> | undefined;
const currencies = (): ReadonlySet<string> => (known ??= new Set(Intl.supportedValuesOf('currency')));

/** Words as they are spoken: “82” is two, “2018” is two, “4.5” is three. */
export const countSpoken = (text: string): number =>
  text.split(/[\s–—/]+/).reduce((sum, word) => sum + (/\d/.test(word) ? spokenFigure(word) : /\p{L}/u.test(word) ? 1 : 0), 0);

function spokenFigure(word: string): number {
  const figures = word.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const beside = /\p{L}{2,}/u.test(word.replace(/(?<=\d)(?:st|nd|rd|th|s)\b/g, '')) || word.includes('%') ? 1 : 0;
  return figures.reduce((sum, figure) => sum + wordsOfFigure(figure), beside);
}

function wordsOfFigure(figure: string): number {
  const [whole = '0', decimals = ''] = figure.replaceAll(',', '').split('.');
  const isYear = /^(?:1[1-9]|20)\d\d$/.test(figure);
  const words = isYear ? wordsOfYear(Number(whole)) : wordsOfNumber(Number(whole));
  return words + (decimals === '' ? 0 : 1 + decimals.length);
}

/** “twenty eighteen”, “nineteen oh three”, “two thousand and eight”. */
function wordsOfYear(year: number): number {
  const rest = year % 100;
  if (year >= 2000 && year < 2010) return wordsOfNumber(year);
  return wordsOfNumber(Math.floor(year / 100)) + (rest === 0 ? 1 : rest < 10 ? 2 : wordsOfNumber(rest));
}

function wordsOfNumber(value: number): number {
  if (value < 21 || (value < 100 && value % 10 === 0)) return 1;
  if (value < 100) return 2;
  for (const unit of [1e9, 1e6, 1e3, 100]) {
    if (value < unit) continue;
    const rest = value % unit;
    return wordsOfNumber(Math.floor(value / unit)) + 1 + (rest === 0 ? 0 : wordsOfNumber(rest) + (rest < 100 ? 1 : 0));
  }
  return 1;
}
