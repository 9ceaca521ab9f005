import { plural } from '../../explain/words.ts';
import { bindingSentence } from '../../import/binding.ts';
import type { MadeInstrument } from '../../import/instrument.ts';

const most = 25;

/** What was taken in, what was left out and what is doubtful, in plain lines. */
export function importReport({ file, text, counts, leftOut, doubts, problems, made, language }: MadeInstrument, isDry: boolean): string {
  const { pages, headings, provisions, items, notes, tables, words } = counts;
  const parts = [
    ...(pages === null ? [] : [plural(pages, 'page')]),
    plural(headings, 'heading'),
    plural(provisions, 'provision'),
    `${plural(items, 'item')} among them`,
    plural(notes, 'note'),
    plural(tables, 'table'),
    plural(words, 'word'),
  ];
  const missing = problems
    .map(({ found }) => /^nothing in “([^”]+)”|^no “([^”]+)”|^“” in “([^”]+)”/.exec(found))
    .flatMap((match) => (match ? [match[1] ?? match[2] ?? match[3]!] : []));
  return [
    `${isDry ? 'Would write' : 'Wrote'} ${file}: ${parts.join(', ')}.`,
    ...(leftOut.length > 0 ? ['Left out:'] : ['Nothing was left out.']),
    ...leftOut.map(
      ({ what, times, words: count, example }) =>
        `  ${what}: ${plural(times, 'piece')}, ${plural(count, 'word')}, such as “${start(example)}”`,
    ),
    ...(doubts.length > 0 ? ['Look at:'] : []),
    ...doubts.slice(0, most).map(({ where, what }) => `  ${where}: ${what}`),
    ...(doubts.length > most ? [`  and ${doubts.length - most} more`] : []),
    ...(made ? [`The file says that it was made on ${made}; that is no date of adoption.`] : []),
    ...(language && language !== 'en'
      ? [`Its language is “${language}”: it is kept and can be cited, and its sentences are not read.`]
      : []),
    ...(missing.length > 0
      ? [`To be filled in at its head: ${[...new Set(missing)].join(', ')}. “avowed check” says what may stand there.`]
      : []),
    ...(/^sources: \[\]$/m.test(text)
      ? [
          'Its “sources” are empty: name there the source of evidence/sources.json that it is cited by; without one, reports quote it without a note.',
        ]
      : []),
  ].join('\n');
}

/** A sentence that may be a rule is shown whole. */
const start = (text: string): string => {
  const most = bindingSentence(text) === null ? 60 : 240;
  return text.length > most ? `${text.slice(0, most)}…` : text;
};
