import { createHash } from 'node:crypto';
import type { Extracted } from './extract/commitments.ts';
import type { Lexicon } from './extract/lexicon.ts';
import { byCodeUnit, byId } from './model/sorting.ts';
import { namePlaces } from './model/places.ts';
import type { Instrument, ParsedProvision, Problem, Provision, Vocabulary } from './model/records.ts';
import type { ParsedFile } from './parse/file.ts';
import { joinVocabulary } from './parse/joined-vocabulary.ts';

/** The files of a workspace, by path relative to it, with `/`; and what could not be read at all. */
export interface Files {
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** What was read of one file: its records, and of an instrument what its provisions say. */
export interface ReadFile {
  readonly parsed: Omit<ParsedFile, 'provisions'>;
  readonly provisions?: readonly Provision[];
  readonly extracted?: Extracted;
}

/** Is told how far the work has come, for those who wait. */
export type Tell = (what: string) => void;

/** From how many bytes on the reading of a file is a long piece of work. */
const long = 100_000;

/** Does a long piece of work, for those who want to end it in its midst. */
export type Work = <T>(piece: () => T) => T | Promise<T>;

/** What this very version of avowed read before, by a hash of the file and, for an instrument, of the vocabulary and workspace.yaml. */
export type Known = (key: string) => ReadFile | undefined;

const sha = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

interface ReadInstrument {
  readonly instrument: Instrument;
  readonly provisions: readonly Provision[];
  readonly extracted: Extracted;
}

/** All files of a workspace, read each by itself. */
export interface AllRead {
  readonly read: ReadonlyMap<string, ReadFile>;
  /** By path, in the order of the paths. */
  readonly parsed: ReadonlyMap<string, ReadFile['parsed']>;
  readonly instruments: readonly ReadInstrument[];
  readonly vocabulary: Vocabulary;
  /** What the vocabulary lacks. */
  readonly lacking: readonly Problem[];
}

const isPolicy = (path: string): boolean => path.startsWith('policies/');
const isShared = (path: string): boolean => path.startsWith('rules/vocabulary/') || path === 'workspace.yaml';

/** What each file is known by, by its path; the policies last: their sentences are read with the words of the vocabulary. */
export function keysOf({ bytes }: Files): ReadonlyMap<string, string> {
  const paths = [...bytes.keys()].toSorted(byCodeUnit);
  const hashes = new Map(paths.map((path) => [path, sha(path, bytes.get(path)!)]));
  const vocabularyHash = sha(...paths.filter(isShared).map((path) => hashes.get(path)!));
  const own = (path: string) => hashes.get(path)!;
  return new Map([
    ...paths.filter((path) => !isPolicy(path)).map((path) => [path, own(path)] as const),
    ...paths.filter(isPolicy).map((path) => [path, sha(own(path), vocabularyHash)] as const),
  ]);
}

/** Reads every file by itself; parsing and extraction are loaded only for files that are not known. */
export async function readAll(files: Files, { known, tell, work }: { known: Known; tell: Tell; work: Work }): Promise<AllRead> {
  const keys = keysOf(files);
  const paths = [...keys.keys()];
  const read = new Map<string, ReadFile>();
  const byPath = new Map<string, ReadFile>();
  const take = async (path: string, make: (parsed: ParsedFile) => Promise<ReadFile>) => {
    tell(`Reading file ${byPath.size + 1} of ${paths.length}`);
    const key = keys.get(path)!;
    const file = known(key) ?? (await make(await parse(path, files.bytes.get(path)!, work)));
    read.set(key, file);
    byPath.set(path, file);
  };
  for (const path of paths.filter((each) => !isPolicy(each))) await take(path, async (parsed) => ({ parsed }));
  const concepts = [...byPath.values()].flatMap((file) => file.parsed.concepts ?? []);
  const { vocabulary, problems: lacking } = joinVocabulary(concepts);
  namePlaces(vocabulary.places);
  const extract = extractor(vocabulary, tell, work);
  for (const path of paths.filter(isPolicy)) await take(path, extract);
  const instruments = [...byPath.values()].flatMap(({ parsed: { instrument }, provisions = [], extracted }): readonly ReadInstrument[] =>
    instrument && extracted ? [{ instrument, provisions, extracted }] : [],
  );
  return {
    read,
    parsed: new Map(paths.toSorted(byCodeUnit).map((path) => [path, byPath.get(path)!.parsed])),
    instruments: instruments.toSorted((a, b) => byId(a.instrument, b.instrument)),
    vocabulary,
    lacking,
  };
}

async function parse(path: string, bytes: Uint8Array, work: Work): Promise<ParsedFile> {
  const { parseFile } = await import('./parse/file.ts');
  return bytes.length > long ? work(() => parseFile(path, bytes)) : parseFile(path, bytes);
}

function extractor(vocabulary: Vocabulary, tell: Tell, work: Work): (file: ParsedFile) => Promise<ReadFile> {
  let lexicon: Promise<Lexicon> | undefined;
  return async (file) => {
    const { instrument, provisions = [] } = file;
    if (!instrument) return { parsed: file };
    lexicon ??= import('./extract/lexicon.ts').then(({ makeLexicon }) => makeLexicon(vocabulary));
    const { extractCommitments } = await import('./extract/commitments.ts');
    const words = await lexicon;
    const extracted = await work(() => extractCommitments(instrument, provisions, words, tell));
    const { provisions: _, ...parsed } = file;
    return { parsed, provisions: provisions.map(withoutRuns), extracted };
  };
}

/** Once a provision is read, the way from its words to the file is in the records. */
function withoutRuns(parsed: ParsedProvision): Provision {
  const { runs: _, recital: __, row: ___, ...provision } = parsed;
  return provision;
}
