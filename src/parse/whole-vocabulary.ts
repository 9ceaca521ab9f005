import type { Problem } from '../model/records.ts';
import type { Named } from '../model/schemas/shapes.ts';
import type { ParsedFile } from './file.ts';
import { namedKinds } from './unknown-references.ts';
import { vocabularyNames } from './vocabulary-names.ts';

/** The files of a workspace as they were parsed, by their paths. */
type Parsed = ReadonlyMap<string, Pick<ParsedFile, 'defined' | 'problems' | 'concepts' | 'references' | 'unnamed'>>;

/** Where a file of the vocabulary may stand. */
const filesOf = (name: string): string[] => [`rules/vocabulary/general/${name}.yaml`, `rules/vocabulary/${name}.yaml`];

const hasErrors = ({ problems }: Pick<ParsedFile, 'problems'>): boolean => problems.some(({ severity }) => severity === 'error');

/** Kinds of what is named whose own files are missing, empty or cannot be read: one broken file must not make a hundred problems. */
export function incompleteKinds(parsed: Parsed): Set<Named> {
  const files: Partial<Record<Named, readonly string[]>> = {
    place: filesOf('places'),
    source: ['evidence/sources.json'],
    'rule-source': ['rules/sources.json'],
    entry: [...parsed.keys()].filter((path) => /^evidence\/.*\.md$/.test(path)),
  };
  const there = (paths: readonly string[]) => paths.flatMap((path) => parsed.get(path) ?? []);
  const isUnreadable = (file: Pick<ParsedFile, 'defined' | 'problems'>) => file.defined.length === 0 && hasErrors(file);
  const ofWords = Object.entries(namedKinds).filter(([, { words }]) => {
    if (words === undefined) return false;
    const read = there(filesOf(words));
    return read.some(isUnreadable) || read.every(({ defined }) => defined.length === 0);
  });
  const others = Object.entries(files).filter(([, paths]) => there(paths).some(isUnreadable));
  const missing = Object.entries(sourceLists).filter(([, path]) => !parsed.has(path));
  const places: [string][] = [...parsed.keys()].some((path) => path.startsWith('rules/')) ? [] : [['place']];
  return new Set([...ofWords, ...others, ...missing, ...places].map(([kind]) => kind as Named));
}

const sourceLists = { source: 'evidence/sources.json', 'rule-source': 'rules/sources.json' } as const;

/** Lists of sources that are not there though something cites from them; once, and not where the list is told to lie there otherwise. */
export function missingSourceLists(parsed: Parsed, told: readonly Problem[]): Problem[] {
  return Object.entries(sourceLists).flatMap(([kind, file]): Problem[] => {
    const cited = [...parsed.values()].flatMap(({ references }) => references.filter((each) => each.kind === kind)).length;
    const isTold = told.some((each) => [file, 'sources.json', file.split('/')[0]].includes(each.file.toLowerCase()));
    if (parsed.has(file) || cited === 0 || isTold) return [];
    return [
      {
        severity: 'error',
        file,
        line: 1,
        column: 1,
        found: 'no such file',
        expected: `the list of sources that is cited in ${cited === 1 ? 'one place' : `${cited} places`}`,
        mend: kind === 'source' ? 'put it back as it was, or take a library in with “avowed import FILE”' : 'put it back as it was',
      },
    ];
  });
}

/** How many definitions of each kind have lost their ids, so that as many ids that stand nowhere say nothing. */
export const lostIds = (parsed: Parsed): ReadonlyMap<Named, number> =>
  new Map(Object.entries(sourceLists).map(([kind, file]) => [kind as Named, parsed.get(file)?.unnamed ?? 0]));

/** Words that every workspace has of its own; the others come with avowed. */
const ownNames: ReadonlySet<string> = new Set(['practices', 'actors']);

/** Kinds of words without which nothing can be read, and of which no file has any. */
export function vocabularyProblems(parsed: Parsed, told: readonly Problem[]): Problem[] {
  // Where the whole folder is missing, that is the one thing to mend.
  if (told.some(({ file }) => file === 'rules')) return [];
  const problems = lackingKinds(parsed);
  const missing = problems.filter(({ file, found }) => found === noFile && file.startsWith(general));
  if (missing.length < 2 || [...parsed.keys()].some((path) => path.startsWith(general))) return problems;
  const one: Problem = {
    ...missing[0]!,
    file: general.slice(0, -1),
    found: 'no such folder',
    expected: 'the words that come with avowed: norms, circumstances and those by which sentences are read',
    mend: generalMend,
  };
  return [...problems.filter((problem) => !missing.includes(problem)), one];
}

const general = 'rules/vocabulary/general/';
const noFile = 'no such file';
const generalMend = 'copy it from a new workspace, which “avowed init DIR --organisation NAME” makes';

const lackingKinds = (parsed: Parsed): Problem[] =>
  vocabularyNames
    .filter((name) => name !== 'strengths' && name !== 'places')
    .flatMap((name): Problem[] => {
      const [file] = filesOf(name).filter((path) => parsed.has(path));
      const expected = `the ${name} that this workspace knows`;
      const at = { severity: 'error', line: 1, column: 1, expected } as const;
      if (file === undefined) {
        const isOwn = ownNames.has(name);
        return [
          {
            ...at,
            file: `rules/vocabulary/${isOwn ? '' : 'general/'}${name}.yaml`,
            found: noFile,
            mend: isOwn ? 'put it back as it was: these are this workspace’s own words, and no other has them' : generalMend,
          },
        ];
      }
      const read = filesOf(name).flatMap((path) => parsed.get(path) ?? []);
      const isEmpty = read.every((each) => (each.concepts?.list ?? []).length === 0 && !hasErrors(each));
      return isEmpty
        ? [{ ...at, file, found: `no ${name}`, mend: 'put the file back as it was; “avowed init” writes one to begin with' }]
        : [];
    });
