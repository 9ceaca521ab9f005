import { recordsById } from '../model/by-id.ts';
import { readClaim } from '../model/claims.ts';
import type { Entry, Line, Problem } from '../model/records.ts';
import type { EntryData } from '../model/schemas.ts';
import { readFrontMatter } from './front-matter.ts';
import { definedIn, type Defined } from './defined.ts';
import { namedIn, type Reference } from './references.ts';
import type { SourceText } from './text.ts';
import { validate } from './validate.ts';

/** Reads one file of evidence/: an entry with its claims, with every problem placed. */
export function parseEntry(source: SourceText): {
  entry?: Entry;
  defined: readonly Defined[];
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const front = readFrontMatter(source);
  if ('problem' in front) return { defined: [], references: [], problems: [front.problem] };
  const { data } = front;
  const problems = [...data.problems];
  if (problems.length === 0) problems.push(...validate('entry', data));
  const [defined, references] = [definedIn('entry', data), namedIn('entry', data)];
  if (problems.length > 0) return { defined, references, problems };

  const written = data.value as EntryData;
  const claimsAt = recordsById<Line>([]);
  for (const [index, claim] of written.claims.entries()) {
    const at = (...path: (string | number)[]) => data.at(['claims', index, ...path]);
    if (claim.id in claimsAt) {
      problems.push({
        severity: 'error',
        ...at('id'),
        found: `the claim “${claim.id}” a second time (first in line ${claimsAt[claim.id]!.line})`,
        expected: 'each claim id once in an entry',
      });
    }
    claimsAt[claim.id] = at();
    if (claim.saidBy && claim.kind !== 'statement') {
      problems.push({
        severity: 'error',
        ...at('saidBy'),
        found: `“saidBy” on a claim of kind ${claim.kind}`,
        expected: '“saidBy” on statements only',
        mend: 'make it “kind: statement”, or take the line out',
      });
    }
    if (claim.kind === 'statement' && !claim.saidBy) {
      problems.push({ severity: 'error', ...at('kind'), found: 'a statement without “saidBy”', expected: 'who said it' });
    }
    if (claim.admission && claim.saidBy !== 'organisation') {
      problems.push({
        severity: 'error',
        ...at('admission'),
        found: 'an admission that the organisation did not make',
        expected: '“admission: true” on statements with “saidBy: organisation” only',
      });
    }
  }
  const claims = written.claims.map(readClaim);
  const entry: Entry = { ...written, claims, at: data.at(['id'], true), claimsAt, prose: source.text.slice(front.bodyStart).trim() };
  return { entry, defined, references, problems };
}
