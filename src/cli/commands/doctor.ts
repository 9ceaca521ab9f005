import { printable } from '../../explain/printable.ts';
import { weaknessesOf } from '../../explain/weaknesses/all.ts';
import { plural, settlingLegend } from '../../explain/words.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { otherGeneralWords } from '../files/general-words.ts';
import { originalsFound } from '../files/originals.ts';
import { loadAnalysis } from '../load.ts';
import { common, formats } from '../options.ts';
import { writeLines, writeNote, writeResult } from '../print/output.ts';
import { noteWithheld } from '../print/write-sheet.ts';
import type { CliCommand } from './command.ts';

export const doctor: CliCommand = {
  call: 'doctor',
  about: 'say what weakens the workspace without breaking it, the worst first, with its place and how to mend it',
  examples: ['doctor', 'doctor --workspace my-audit --format json'],
  options: (command) => formats(common(command), ['table', 'json']),
  run: async (_, options) => {
    const { root, analysis } = await loadAnalysis(options);
    noteWithheld(analysis);
    const weaknesses = weaknessesOf({ analysis, originals: originalsFound(root, analysis), generalWords: otherGeneralWords(root) });
    if (options.format === 'json') {
      writeResult(toJson('doctor', { weaknesses }));
      return;
    }
    writeLines(
      weaknesses
        .map(
          ({ kind, file, line, column, found, mend }) =>
            `${printable(file)}:${line}:${column}: ${kind}: ${printable(found)}; ${printable(mend)}`,
        )
        .join('\n'),
    );
    if (weaknesses.some(({ mend }) => mend.includes('{'))) writeNote(settlingLegend);
    const kinds = [...Map.groupBy(weaknesses, ({ kind }) => kind)].map(([kind, of]) => `${of.length} ${kind}`);
    writeNote(`${plural(weaknesses.length, 'weakness', 'weaknesses')}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`);
  },
};
