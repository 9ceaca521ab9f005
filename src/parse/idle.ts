import { didYouMean, listed } from '../model/nearest.ts';
import { organisationOf } from '../model/organisation.ts';
import type { Problem } from '../model/records.ts';
import { isTitled } from './csl/item.ts';
import { isRole } from '../model/words.ts';
import type { Everything } from './everything.ts';

/** What is right in form and has no effect, though all that follows rests on it. */

/** An organisation whose promises bind nobody has no gaps, whatever it does. */
export function organisationProblems({ about, vocabulary, defined, incomplete }: Everything): Problem[] {
  if (incomplete.has('actor')) return [];
  const organisation = organisationOf({ about, vocabulary });
  const at = defined.find(({ kind, id }) => kind === 'actor' && id === organisation?.id)?.at;
  if (organisation?.bearer === 'organisation') return [];
  // Which actor is meant and is none is told already.
  if (organisation === undefined && about.organisation !== undefined) return [];
  return [
    {
      severity: 'error',
      ...(at ?? { file: 'rules/vocabulary/actors.yaml', line: 1, column: 1 }),
      found: organisation
        ? `“bearer: ${organisation.bearer}” of “${organisation.id}”, whose commitments are audited`
        : 'no actor whose commitments could be audited',
      expected: '“bearer: organisation” of the organisation that is audited; without it no commitment is its own, and no gap is found',
      mend: organisation ? 'write “bearer: organisation”' : 'write it below the actor that is meant',
    },
  ];
}

/** A circumstance that counts whoever made it, in a rule that asks for it nowhere: its `when` says less than was meant. */
export function anyoneOfNothing({ rules, references, vocabulary }: Everything): Problem[] {
  const known = new Set(vocabulary.circumstances.map(({ id }) => id));
  return rules.flatMap(({ at, anyone = [], when }) => {
    const asked = [...new Set(when.flat().map((word) => word.replace(/^not /, '')))];
    // Where a word is unknown, that is told, and may be this one.
    if ([...asked, ...anyone].some((id) => !known.has(id) && !isRole(id))) return [];
    return anyone
      .filter((id) => !asked.includes(id))
      .map((id): Problem => {
        const place = references.find((each) => each.file === at.file && each.kind === 'circumstance' && each.id === id) ?? at;
        return {
          severity: 'error',
          file: place.file,
          line: place.line,
          column: place.column,
          found: `“${id}” under “anyone”, which no line of “when” has`,
          expected: `one of ${listed(asked)}`,
          mend: 'take it out, or add it to the line of “when” that it belongs to',
        };
      });
  });
}

/** One line for each word that stands nowhere, be it in one decision or in many. */
export function decisionProblems({ decisions, entries, rules, commitments, vocabulary, broken }: Everything): Problem[] {
  if (broken) return [];
  const commitmentIds = new Set(commitments.map(({ id }) => id));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const [norms, practices, evidence, ruleIds] = [ids(vocabulary.norms), ids(vocabulary.practices), ids(entries), ids(rules)];
  const told = new Map<string, Problem>();
  for (const { on, where } of decisions) {
    const parts = on.split('/');
    const [first = '', second = '', third = ''] = parts;
    if (commitmentIds.has(on)) continue;
    const isFinding = commitmentIds.has(second) || ruleIds.includes(first) || second.includes(':');
    const kinds: readonly (readonly [string, readonly string[], string])[] =
      parts.length !== 3
        ? [[on, [...commitmentIds], 'a commitment']]
        : isFinding
          ? [
              [first, ruleIds, 'a rule'],
              [second, [...commitmentIds], 'a commitment'],
              [third, evidence, 'an evidence entry'],
            ]
          : [
              [first, norms, 'a norm'],
              [second, practices, 'a practice'],
              [third, evidence, 'an evidence entry'],
            ];
    const unknown = kinds.find(([word, known]) => !known.includes(word));
    if (!unknown || told.has(unknown[0])) continue;
    const [word, known, what] = unknown;
    told.set(word, {
      severity: 'warning',
      ...where,
      found: word === on ? `a decision on “${on}”` : `a decision on “${on}”, in which “${word}” stands nowhere`,
      expected:
        word === on
          ? 'the id of a finding, case or commitment'
          : `${what} in its place; this decision counts only where another finding rests on the very same`,
      mend: didYouMean(word, known) ?? '“avowed review” shows what can be decided',
    });
  }
  return [...told.values()];
}

/** Every standard of proof rests on what is thought of the sources: without any, all is a lead at best. */
export function unappraised({ appraisals, entries, broken }: Everything): Problem[] {
  if (broken || Object.keys(appraisals).length > 0 || !entries.some(({ claims }) => claims.length > 0)) return [];
  return [
    {
      severity: 'warning',
      file: 'evidence/appraisals.yaml',
      line: 1,
      column: 1,
      found: 'no appraisal of any source',
      expected: 'for each source that a claim cites, its kind, its reliability and why; without any, no standard of proof is reached',
      mend: 'put the file back, or write it; “avowed schema appraisals” shows its keys',
    },
  ];
}

/** One line for all sources that reports would cite by nothing. */
export function untitled({ sources, references, defined }: Everything): Problem[] {
  const cited = new Set(references.flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  const without = sources.filter((source) => cited.has(source.id) && !isTitled(source));
  const at = defined.find(({ kind, id }) => kind === 'source' && id === without[0]?.id)?.at;
  if (!at) return [];
  return [
    {
      severity: 'warning',
      ...at,
      found: `${without.length === 1 ? 'a source' : `${without.length} sources`} without “title” (${listed(
        without.map(({ id }) => id),
        3,
      )})`,
      expected: 'the title that reports cite it by',
      mend: 'such as "title": "…"',
    },
  ];
}
