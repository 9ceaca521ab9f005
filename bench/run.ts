import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { choosing } from './choosing.ts';
import { writing } from './documents.ts';
import { finding } from './finding.ts';
import { importing } from './importing.ts';
import { judging, whole } from './judging.ts';
import { keys } from './keys.ts';
import { root, type Part } from './measure.ts';
import { reading } from './reading.ts';
import { firstScreen, starting } from './starting.ts';
import { head, isMet, lineOf } from './table.ts';

/**
 * Measures the built program, and prints of each thing what it takes, what it stands beside in the same run, and whether it keeps to its
 * limit. Ratios hold on any machine, if nothing else is done on it. `npm run bench -- reading judging` only these parts; with `--write` the
 * table goes into docs/speed.md.
 */
const parts: readonly Part[] = [starting, firstScreen, judging, whole, choosing, finding, reading, writing, importing, keys];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. There are ${parts.map(({ name }) => name).join(', ')}.`);

const lines: string[] = [];
let missed = 0;
for (const part of parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  if (lines.length === 0) console.log(head.join('\n'));
  for (const row of await part.measure()) {
    if (isMet(row) === false) missed++;
    lines.push(lineOf(row));
    console.log(lineOf(row));
  }
}
console.log(`\n${missed === 0 ? 'Every limit is kept.' : `${missed} of the limits are not kept.`}`);

const page = join(root, 'docs', 'speed.md');
const marks = ['<!-- table -->', '<!-- end of table -->'] as const;
if (values.write) {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.split(marks[0])[0]!, text.split(marks[1])[1]!];
  writeFileSync(page, `${before}${marks[0]}\n\n${[...head, ...lines].join('\n')}\n\n${marks[1]}${after}`);
}
