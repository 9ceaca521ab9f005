import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CitationStyleName } from '../../model/words.ts';
import type { CitationStyle } from '../../report/citations/processor.ts';
import { problemOfStyle } from '../../report/citations/style-problem.ts';
import { Stop } from '../print/output.ts';
import { shipped } from './shipped.ts';

/** The citation styles and locales of the build. */
const styles = (): string => shipped('styles') ?? 'styles';

/** A style that comes with the program. */
export const shippedStyle = (id: CitationStyleName, folder = styles()): CitationStyle => ({
  address: `http://www.zotero.org/styles/${id === 'chicago' ? 'chicago-author-date' : id}`,
  style: readFileSync(join(folder, `${id}.json`), 'utf8'),
  locales: localesIn(folder),
});

const localesIn = (folder: string): CitationStyle['locales'] => ({
  'en-GB': readFileSync(join(folder, 'locale-en-GB.json'), 'utf8'),
  'en-US': readFileSync(join(folder, 'locale-en-US.json'), 'utf8'),
});

/** A style of the user's own. @throws Stop where there is none at `file` that can be used */
export async function ownStyle(file: string, folder = styles()): Promise<CitationStyle> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no such file' : 'It cannot be read';
    throw new Stop(`--csl ${file}: ${reason}. Give a .csl file, such as those of https://www.zotero.org/styles.`);
  }
  const address = /<id>([^<"]+)<\/id>/.exec(text)?.[1] ?? '';
  const style: CitationStyle = { address, style: text, locales: localesIn(folder) };
  const problem = await problemOfStyle(style);
  if (problem !== null) throw new Stop(`--csl ${file}: ${problem}`);
  return style;
}
