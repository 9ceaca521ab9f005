import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { repository } from '../support/files.ts';

/** Every file of src/ with the files of src/ that it imports, by their paths from the repository, with `/`. */
export function importsOfSource(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/.test(name))
    .toSorted();
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(repository, file), 'utf8');
      const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, specifier]) => specifier!);
      return [file, specifiers.map((specifier) => posix.join(dirname(file), specifier))];
    }),
  );
}
