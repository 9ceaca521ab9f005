/** Letters that TeX writes with a command, as the letters that they are. What stands in addresses is let be. */

const marks: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  L: 'Ł',
  l: 'ł',
  O: 'Ø',
  o: 'ø',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  AA: 'Å',
  aa: 'å',
  DH: 'Ð',
  dh: 'ð',
  DJ: 'Đ',
  dj: 'đ',
  TH: 'Þ',
  th: 'þ',
  NG: 'Ŋ',
  ng: 'ŋ',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
};

const base = String.raw`\\[ij](?![A-Za-z])|[A-Za-z]`;
const accent = String.raw`\\(?:(['\x60^"~=.])\s*|([cvuHkrdb])(?=[\s{\\])\s*)(?:\{\s*(${base})\s*\}|(${base}))`;
const letter = String.raw`\\(AE|ae|OE|oe|AA|aa|DH|dh|DJ|dj|TH|th|NG|ng|ss|[LlOoij])(?![A-Za-z])(?:\{\}|[ \t]+)?`;
/** A command in braces of its own is no name that is to stay whole. */
const inBraces = (command: string): RegExp => new RegExp(String.raw`\{${command}\}|${command}`, 'g');
const accents = inBraces(accent);
const plain = inBraces(letter);
const addresses = /(\b(?:url|doi|file|eprint)\s*=\s*(?:\{(?:[^{}]|\{\})*\}|"[^"]*")|\\url\{(?:[^{}]|\{\})*\})/i;

export function withLetters(entry: string): string {
  return entry
    .split(addresses)
    .map((part, at) => (at % 2 === 1 ? readAddress(part) : readLetters(part)))
    .join('');
}

/** Signs of addresses that TeX cannot write plainly. */
const readAddress = (text: string): string => text.replace(/\\~(?:\{\})?/g, '~').replace(/\\([_%&#])/g, '$1');

const readLetters = (text: string): string =>
  text
    .replace(accents, (...found: (string | undefined)[]) => {
      const [sign, command, braced, bare] = found.slice(1, 5).some((each) => each !== undefined) ? found.slice(1, 5) : found.slice(5, 9);
      return `${(braced ?? bare)!.replace('\\', '')}${marks[(sign ?? command)!]!}`.normalize('NFC');
    })
    .replace(plain, (_, first: string | undefined, second: string | undefined) => letters[(first ?? second)!]!)
    .replace(/\\ /g, ' ');
