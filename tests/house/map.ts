import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/files.ts';
import { importsOfSource } from './imports.ts';

/**
 * The map of the house in CONTRIBUTING.md: each room of src/, what it is for, and the rooms that it reads, as its files import them. `node
 * tests/house/map.ts` draws it anew.
 */

/** The rooms, in the order in which the work goes through them. */
const rooms: Readonly<Record<string, string>> = {
  model: 'what all others share: schemas and records, words, dates, filters, strength, palette',
  parse: 'files → records, each problem at its line and column',
  extract: 'provisions → commitments; readings/ has one file a reading',
  'read-files.ts': 'every file of a workspace read by itself, or known from before',
  withhold: 'takes out what may not be shown, before anything is linked',
  judge: 'facts, links, the ten questions, standards of proof, gaps, silences',
  'analysis.ts': 'the one pipeline from a workspace to its analysis',
  explain: 'the trail in plain sentences: chains, pages, why-not, differences',
  review: 'decisions, blind coding, agreement',
  report: 'kinds/ and formats/, one object a file; figures/, citations/',
  import: 'documents people have → instruments; sources from reference managers',
  app: 'the terminal app: screens/ one object a file, lists/, pages/, keys/',
  cli: 'commands/ one object a file; print/ what is printed; files/ what touches the disk',
};

const roomOf = (file: string): string => file.split('/')[1]!;

export function drawMap(): string {
  const reads = new Map<string, Set<string>>();
  for (const [file, targets] of importsOfSource()) {
    const own = reads.get(roomOf(file)) ?? new Set<string>();
    for (const target of targets) if (roomOf(target) !== roomOf(file)) own.add(roomOf(target));
    reads.set(roomOf(file), own);
  }
  const unknown = [...reads.keys()].filter((room) => !(room in rooms));
  if (unknown.length > 0) throw new Error(`say in tests/house/map.ts what is in src/${unknown.join(', src/')}`);
  const shown = Object.keys(rooms).filter((room) => reads.has(room));
  const lines = shown.flatMap((room) => {
    const own = shown.filter((each) => reads.get(room)!.has(each));
    return [`${`src/${room}`.padEnd(18)}${rooms[room]}`, `${' '.repeat(18)}reads ${own.join(', ') || 'nothing'}`];
  });
  return lines.join('\n');
}

const page = join(repository, 'CONTRIBUTING.md');
const place = /(<!-- map -->\n```text\n)[^]*?(\n```)/;

export const mapInPage = (): string => place.exec(readFileSync(page, 'utf8'))?.[0] ?? '';

export const drawnPage = (): string =>
  readFileSync(page, 'utf8').replace(place, (_, before: string, after: string) => `${before}${drawMap()}${after}`);

if (import.meta.main) writeFileSync(page, drawnPage());
