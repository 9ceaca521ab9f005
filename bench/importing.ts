import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSmall } from '../tests/support/files.ts';
import { wordsIn } from '../tests/import/documents.ts';
import { inFolder, program, runNode, type Part } from './measure.ts';
import { plainPdf } from './plain-pdf.ts';
import { policyText, sentencesOf } from './text.ts';

const sourceCount = 5000;
const wordCount = 543_000;

/** CSL-JSON as Zotero exports it. */
function sources(): string {
  const sentence = sentencesOf(5);
  return JSON.stringify(
    Array.from({ length: sourceCount }, (_, at) => ({
      id: `source-${at}`,
      'citation-key': `author${at}`,
      type: at % 3 === 0 ? 'report' : 'article-journal',
      title: sentence().replace(/\.$/, ''),
      abstract: `${sentence()} ${sentence()}`,
      author: [
        { family: `Author${at}`, given: 'A. B.' },
        { family: `Second${at % 700}`, given: 'C.' },
      ],
      'container-title': 'A Journal of Journeys',
      issued: { 'date-parts': [[1990 + (at % 35), 1 + (at % 12)]] },
      URL: `https://example.org/works/${at}`,
    })),
  );
}

/** Generated policy text of at least as many words, as plain lines. */
function linesOfText(): string[] {
  const text = policyText(3_900_000).replaceAll(/[#|*[\]^]/g, '');
  const words = text.split(/\s+/);
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 88) {
      lines.push(line);
      line = '';
    }
    line += `${line && ' '}${word}`;
  }
  return [...lines, line];
}

/** How long the import of many sources takes, and how much memory that of a long PDF. */
export const importing: Part = {
  name: 'importing',
  measure: () =>
    inFolder((folder, env) => {
      const workspace = writeSmall({}, folder);
      const list = join(folder, 'export.json');
      writeFileSync(list, sources());
      const many = runNode([program, 'import', list, '--all', '-w', workspace], env);
      const again = runNode([program, 'import', list, '--all', '-w', workspace], env);
      const lines = linesOfText();
      const count = wordsIn(lines.join(' ')).length;
      if (count < wordCount) throw new Error(`only ${count} words`);
      const long = join(folder, 'long.pdf');
      writeFileSync(long, plainPdf(lines));
      const pdf = runNode([program, 'import', long, '--id', 'long', '--issuer', 'iom', '-w', workspace], env);
      const read = wordsIn(readFileSync(join(workspace, 'policies', 'iom', 'long.md'), 'utf8')).length;
      if (read < count * 0.9) throw new Error(`of ${count} words ${read} were imported`);
      const thousands = Math.round(count / 1000);
      return [
        { what: 'import of 5,000 sources', value: many.seconds, unit: 's', limit: { most: 3, of: 'value' } },
        { what: 'the same once more', value: again.seconds, unit: 's', limit: { most: 3, of: 'value' } },
        { what: `import of a PDF of ${thousands},000 words`, value: pdf.seconds, unit: 's' },
        { what: 'its memory', value: pdf.memory, unit: 'MB', limit: { most: 500, of: 'value' } },
      ];
    }),
};
