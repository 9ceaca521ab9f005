import { isIn } from '../../model/words.ts';
import { shown, type Told } from './told.ts';

/** The variables of CSL 1.0.2 that hold names. */
export const nameVariables: ReadonlySet<string> = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);

const textParts = ['family', 'given', 'literal', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  readonly [part: string]: unknown;
}

const expected = 'a list of names, each with “family” and “given”, or “literal” for a body';

/** A list of names; names without a letter are left out. */
export function readNames(variable: string, written: unknown): { names: readonly CslName[]; told: readonly Told[] } {
  if (written === null || written === undefined || written === '') return { names: [], told: [] };
  const wrong = (path: Told['path'], value: unknown, mend: string): Told => ({
    severity: 'error',
    path: [variable, ...path],
    found: `${typeof value === 'string' ? 'the text ' : ''}“${shown(value)}” as ${variable}`,
    expected,
    mend,
  });
  if (!Array.isArray(written)) return { names: [], told: [wrong([], written, `such as ${asList(written)}`)] };
  const names: CslName[] = [];
  const told: Told[] = [];
  for (const [index, each] of written.entries()) {
    if (each === null || each === '') continue;
    const name = nameOf(each);
    if (name === null) told.push(wrong([index], each, `such as ${asList(each).slice(1, -1)}`));
    else if (textParts.some((part) => name[part])) names.push(name);
  }
  return { names, told };
}

const asList = (written: unknown): string =>
  typeof written === 'string'
    ? `[{ "literal": ${JSON.stringify(shown(written))} }]`
    : typeof written === 'object' && !Array.isArray(written)
      ? '[{ … }], in brackets'
      : '[{ "family": "…", "given": "…" }]';

function nameOf(written: unknown): CslName | null {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null;
  const name: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(written)) {
    if (value === null || value === '') continue;
    if (!isIn(textParts, part)) name[part] = value;
    else if (typeof value === 'string' || typeof value === 'number') name[part] = String(value);
    else return null;
  }
  // Crossref and others call a body's name so.
  if (typeof name['name'] === 'string' && !name['family'] && !name['literal']) {
    name['literal'] = name['name'];
    delete name['name'];
  }
  return name as CslName;
}
