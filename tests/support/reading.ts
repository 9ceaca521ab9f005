import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractCommitments } from '../../src/extract/commitments.ts';
import { makeLexicon } from '../../src/extract/lexicon.ts';
import type { Commitment, Vocabulary } from '../../src/model/records.ts';
import { parseFile } from '../../src/parse/file.ts';
import { vocabularyNames } from '../../src/parse/vocabulary-names.ts';
import { policy, repository } from './files.ts';

const vocabulary = Object.fromEntries(
  vocabularyNames.map((name) => {
    const path = `rules/vocabulary/${name}.yaml`;
    return [name, parseFile(path, readFileSync(join(repository, path))).concepts?.list ?? []];
  }),
) as unknown as Vocabulary;

const lexicon = makeLexicon(vocabulary);

/** What is read in the body of a policy, with the bundled vocabulary. */
export function read(body: string, more: { addressee?: string } = {}): Commitment[] {
  const text = policy(`# Policy\n\n${body}\n`).replace('addressee: organisation', `addressee: ${more.addressee ?? 'organisation'}`);
  const parsed = parseFile('policies/policy.md', Buffer.from(text));
  if (!parsed.instrument) throw new Error(JSON.stringify(parsed.problems));
  return extractCommitments(parsed.instrument, parsed.provisions ?? [], lexicon);
}

/** The one commitment of a sentence. @throws where there is not just one */
export function readOne(sentence: string, more: { addressee?: string } = {}): Commitment {
  const found = read(sentence, more);
  if (found.length !== 1) throw new Error(`${found.length} commitments in: ${sentence}`);
  return found[0]!;
}
