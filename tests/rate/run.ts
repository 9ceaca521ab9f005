import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/files.ts';
import { heading, measureAll, section, unexplained } from './section.ts';
import { sets } from './sets.ts';
import { writeSheets } from './sheet.ts';

/**
 * Measures how often avowed errs on the planted pairs, and writes it into docs/judging.md. A folder given gets the pairs as pages for those who
 * label them.
 */
const [, , folder] = process.argv;
if (folder) for (const set of sets) writeSheets(set, join(folder, set.name));

const path = join(repository, 'docs', 'judging.md');
const measured = await measureAll();
const page = readFileSync(path, 'utf8');
const written = section(measured);
const limits = page.indexOf('\n# Limits\n');
const start = page.indexOf(`\n${heading}\n`);
writeFileSync(path, `${page.slice(0, start < 0 ? limits : start)}\n${written}${page.slice(limits)}`);
console.log(written);
for (const each of measured) {
  const open = unexplained(each);
  if (open.length) console.log(`Without a reason, or without a miss, in ${each.set.name}/misses.yaml: ${open.join(', ')}`);
}
