import { bold, wrapped, type Canvas } from '../draw.ts';

const keys: readonly (readonly [string, string])[] = [
  ['1 2 3 4 5', 'overview, gaps, commitments, evidence, silences & history'],
  ['↑ ↓, j k', 'move; PgUp PgDn by a screen; g G, Home End to the ends'],
  ['← →, h l', 'move in the matrix of the overview'],
  ['Enter', 'open what is selected, or follow the line marked ›'],
  ['n p', 'in a page: the next and the previous ›'],
  ['Tab', 'between the list and the page that is open'],
  ['Esc, Backspace', 'back exactly the way you came; in a list: clear the filter'],
  ['w', 'on a commitment and then on an entry (or the other way): why there is no contradiction'],
  ['/', 'filter the list by words, wherever they stand'],
  ['q, Ctrl-C', 'quit; ? opens and closes this help'],
];

const notes: readonly string[] = [
  'C contradiction · T tension · K consistent · U undated · P predates · L lapsed',
  'S silence · N not found (not read whole) · X conflict · small letter: alleged',
  'A cell of the matrix: the letter of the headline and the number of cases.',
  'Digests are restated in our own words; never quote them as the issuer’s.',
  'The standard of proof is our proxy: what the listed sources could support.',
];

/** Every key and every mark, on one screen. */
export function help({ columns }: Canvas): string[] {
  const left = 18;
  return [
    bold('Keys'),
    ...keys.flatMap(([key, does]) =>
      wrapped(does, columns - left).map((line, at) => `${(at === 0 ? `  ${key}` : '').padEnd(left)}${line}`),
    ),
    bold('Marks'),
    ...notes.flatMap((note) => wrapped(note, columns - 2).map((line) => `  ${line}`)),
  ];
}
