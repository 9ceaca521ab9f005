import { find, foundKinds, type Found } from '../../explain/find.ts';
import { plural } from '../../explain/words.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats } from '../options.ts';
import { Stop, writeNote, writeResult } from '../print/output.ts';
import { noteWithheld, writeSheet } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

const manyOf: Partial<Record<Found['kind'], string>> = { country: 'countries', entry: 'entries' };

const countWords = (results: readonly Found[]): string =>
  foundKinds
    .flatMap((kind) => {
      const count = results.filter((each) => each.kind === kind).length;
      return count > 0 ? [plural(count, kind, manyOf[kind])] : [];
    })
    .join(', ');

export const finding: CliCommand = {
  call: 'find <words...>',
  about:
    'find anything anywhere that has all the words: gaps, cases, evidence, claims, commitments, payers, sources, words of the vocabulary',
  examples: ['find Indonesia', 'find detention centre  both words, wherever they stand', 'find voluntary return --format json'],
  options: (command) => formats(common(command)),
  run: async (words, options) => {
    if (words.join('').trim() === '') throw new Stop('Expected words to look for; found nothing.');
    const { analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const results = find(words.join(' '), analysis);
    if (options.format === 'json') {
      writeResult(toJson('find', { results }));
      return;
    }
    writeSheet(
      {
        columns: [
          { name: 'kind', most: 10 },
          { name: 'id', most: 40 },
          { name: 'text', grows: 1 },
        ],
        rows: results.map(({ kind, id, text }) => [kind, id, text]),
      },
      options.format,
    );
    if (results.length > 0 && options.format === 'table')
      writeNote(`${plural(results.length, 'result')}: ${countWords(results)}. “avowed explain ID” shows more.`);
  },
};
