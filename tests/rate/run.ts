import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/files.ts';
import { writeSheets } from './sheet.ts';
import { heading, measure, section, unexplained } from './section.ts';

/**
 * Measures how often avowed errs on the planted pairs, and writes it into docs/judging.md. A folder given gets the pairs as pages for those who
 * label them.
 */
const [, , folder] = process.argv;
if (folder) writeSheets(folder);

const path = join(repository, 'docs', 'judging.md');
const measured = await measure();
const page = readFileSync(path, 'utf8');
const written = section(measured);
const rest = page.split(`\n${heading}\n`);
const after = rest[1]?.search(/^# /m) ?? -1;
const limits = page.indexOf('\n# Limits\n');
writeFileSync(
  path,
  rest.length === 1
    ? `${page.slice(0, limits)}\n${written}${page.slice(limits)}`
    : `${rest[0]}\n${written}${after < 0 ? '' : `\n${rest[1]!.slice(after)}`}`,
);
console.log(written);
const open = unexplained(measured.compared);
if (open.length) console.log(`Without a reason, or without a miss, in tests/rate/misses.yaml: ${open.join(', ')}`);
