import type { Problem } from '../model/records.ts';
import type { Named } from '../model/schemas/shapes.ts';
import type { ParsedFile } from './file.ts';
import { namedKinds } from './unknown-references.ts';
import { vocabularyNames } from './vocabulary-names.ts';

/** The files of a workspace as they were parsed, by their paths. */
type Parsed = ReadonlyMap<string, Pick<ParsedFile, 'defined' | 'problems' | 'concepts'>>;

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
  return new Set([...ofWords, ...others].map(([kind]) => kind as Named));
}

/** Kinds of words without which nothing can be read, and of which no file has any. */
export const vocabularyProblems = (parsed: Parsed): Problem[] =>
  vocabularyNames
    .filter((name) => name !== 'strengths' && name !== 'places')
    .flatMap((name): Problem[] => {
      const [file] = filesOf(name).filter((path) => parsed.has(path));
      const expected = `the ${name} that this workspace knows`;
      const at = { severity: 'error', line: 1, column: 1, expected } as const;
      if (file === undefined)
        return [
          {
            ...at,
            file: `rules/vocabulary/${name}.yaml`,
            found: 'no such file',
            mend: 'copy it from another workspace; “avowed init” writes the general ones',
          },
        ];
      const read = filesOf(name).flatMap((path) => parsed.get(path) ?? []);
      const isEmpty = read.every((each) => (each.concepts?.list ?? []).length === 0 && !hasErrors(each));
      return isEmpty
        ? [{ ...at, file, found: `no ${name}`, mend: 'put the file back as it was; “avowed init” writes one to begin with' }]
        : [];
    });
