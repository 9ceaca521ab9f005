import { recordsById } from '../model/by-id.ts';
import type { Line, Problem, Rule, Vocabulary } from '../model/records.ts';
import type { Static } from 'typebox';
import { sentencesOf } from '../model/sentences.ts';
import type { Appraisal, RuleData, SchemaName } from '../model/schemas.ts';
import type { appraisals as schema } from '../model/schemas/evidence.ts';
import { readYaml, type Data } from './data.ts';
import { definedIn, type Defined } from './defined.ts';
import { namedIn, type Reference } from './references.ts';
import type { SourceText } from './text.ts';
import { validate } from './validate.ts';

/** Reads one rule of rules/. */
export function parseRule(source: SourceText): {
  rule?: Rule;
  defined: readonly Defined[];
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0) problems.push(...validate('rule', data));
  if (problems.length === 0) problems.push(...uneven(data.value as RuleData, data));
  const [defined, references] = [definedIn('rule', data), namedIn('rule', data)];
  if (problems.length > 0) return { defined, references, problems };
  const written = data.value as RuleData;
  const criticalQuestions = written.criticalQuestions.map((each) =>
    typeof each === 'string' ? { question: each, circumstances: [] } : each,
  );
  const rule: Rule = { ...written, criticalQuestions, at: data.at(['id'], true) };
  return { rule, defined, references, problems };
}

/** What must go by another key of the rule, entry by entry, and does not. */
function uneven({ conduct, when, readingOf, legalBasis = [] }: RuleData, { at }: Pick<Data, 'at'>): Problem[] {
  const problems: Problem[] = [];
  if (Array.isArray(conduct) && conduct.length !== when.length)
    problems.push({
      severity: 'error',
      ...at(['conduct'], true),
      found: `${conduct.length} of “conduct” for ${when.length} lines of “when”`,
      expected: 'one for each line, in their order, or one text that is true of all',
    });
  const told = readingOf === undefined ? 0 : sentencesOf(readingOf).length;
  // A report cites for each sentence the entry in its place: without one, a sentence would stand there without its source.
  if (told > legalBasis.length)
    problems.push({
      severity: 'error',
      ...at(['readingOf'], true),
      found: `${told} ${told === 1 ? 'sentence' : 'sentences'} in “readingOf” for ${legalBasis.length} of “legalBasis”`,
      expected: 'for each sentence its source in “legalBasis”, in the same order (a full stop before a capital ends a sentence)',
    });
  return problems;
}

/** Reads one file of rules/vocabulary/: a list of concepts. */
export function parseConcepts<Name extends keyof Vocabulary & SchemaName>(
  name: Name,
  source: SourceText,
): {
  concepts: Vocabulary[Name];
  places: ReadonlyMap<string, Line>;
  at: readonly Line[];
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0 && data.value) problems.push(...validate(name, data));
  const isWhole = problems.length === 0 && data.value;
  const concepts = (isWhole ? data.value : []) as { id: string }[];
  const places = new Map<string, Line>();
  for (const { id, at } of Array.isArray(data.value) ? definedIn(name, data) : []) {
    const before = places.get(id);
    if (before) {
      problems.push({
        severity: 'error',
        ...at,
        found: `“${id}” a second time (first in line ${before.line})`,
        expected: 'each id once',
      });
    } else places.set(id, at);
  }
  return {
    concepts: concepts as unknown as Vocabulary[Name],
    places,
    at: concepts.map((_, index) => data.at([index, 'id'])),
    references: namedIn(name, data),
    problems,
  };
}

/** Reads evidence/appraisals.yaml. */
export function parseAppraisals(source: SourceText): {
  appraisals: Record<string, Appraisal>;
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0 && data.value) problems.push(...validate('appraisals', data));
  const written = problems.length > 0 || typeof data.value !== 'object' || data.value === null ? {} : (data.value as Static<typeof schema>);
  const appraisals = recordsById(Object.entries(written).map(([id, each]) => [id, asRead(each)] as const));
  return { appraisals, references: namedIn('appraisals', data), problems };
}

function asRead({ derivedFrom, withdrawn, ...rest }: Static<typeof schema>[string]): Appraisal {
  return {
    ...rest,
    ...(derivedFrom === undefined ? {} : { derivedFrom: typeof derivedFrom === 'string' ? [derivedFrom] : derivedFrom }),
    ...(withdrawn === undefined ? {} : { withdrawn: typeof withdrawn === 'string' ? { by: withdrawn, because: withdrawn } : withdrawn }),
  };
}
