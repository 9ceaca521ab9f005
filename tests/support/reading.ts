import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractCommitments, type Extracted } from '../../src/extract/commitments.ts';
import { makeLexicon } from '../../src/extract/lexicon.ts';
import { readSentence } from '../../src/extract/sentence/read-sentence.ts';
import type { Commitment, Vocabulary } from '../../src/model/records.ts';
import { parseFile } from '../../src/parse/file.ts';
import { joinVocabulary } from '../../src/parse/joined-vocabulary.ts';
import { vocabularyNames } from '../../src/parse/vocabulary-names.ts';
import { policy, repository } from './files.ts';

const files = vocabularyNames
  .flatMap((name) => [`rules/vocabulary/general/${name}.yaml`, `rules/vocabulary/${name}.yaml`])
  .filter((path) => existsSync(join(repository, path)));
export const { vocabulary } = joinVocabulary(files.flatMap((path) => parseFile(path, readFileSync(join(repository, path))).concepts ?? []));

export const lexicon = makeLexicon(vocabulary);

export type Actor = Vocabulary['actors'][number];

/** By the actors that are in them, as they take long to make. */
const lexicons = new Map<string, ReturnType<typeof makeLexicon>>();

function lexiconWith(actors: readonly Actor[]): ReturnType<typeof makeLexicon> {
  if (actors.length === 0) return lexicon;
  const key = JSON.stringify(actors);
  const made = lexicons.get(key) ?? makeLexicon({ ...vocabulary, actors: [...vocabulary.actors, ...actors] });
  lexicons.set(key, made);
  return made;
}

interface More {
  readonly addressee?: string;
  readonly presentTense?: readonly string[];
  readonly actors?: readonly Actor[];
}

/** What is read in the body of a policy, with the bundled vocabulary. */
export function extract(body: string, more: More = {}): Extracted {
  const text = policy(`# Policy\n\n${body}\n`).replace(
    'addressee: organisation',
    `addressee: ${more.addressee ?? 'organisation'}${more.presentTense ? `\npresentTense: [${more.presentTense.join(', ')}]` : ''}`,
  );
  const parsed = parseFile('policies/policy.md', Buffer.from(text));
  if (!parsed.instrument) throw new Error(JSON.stringify(parsed.problems));
  return extractCommitments(parsed.instrument, parsed.provisions ?? [], lexiconWith(more.actors ?? []));
}

export const read = (body: string, more: More = {}): Commitment[] => [...extract(body, more).commitments];

/** The one commitment of a sentence. @throws where there is not just one */
export function readOne(sentence: string, more: More = {}): Commitment {
  const found = read(sentence, more);
  if (found.length !== 1) throw new Error(`${found.length} commitments in: ${sentence}`);
  return found[0]!;
}

/** The ids of the readings that answered for a sentence. */
export function readings(sentence: string): (string | undefined)[] {
  const { statements, unread } = readSentence(
    sentence,
    { own: 0, before: [], addressee: 'organisation', heading: false, presentTense: ['organisation'] },
    lexicon,
  );
  return [...statements, ...unread].map(({ reading }) => reading);
}
