import { recordsById } from '../model/by-id.ts';
import type { Line, Problem, Rule, Vocabulary } from '../model/records.ts';
import type { Static } from 'typebox';
import type { appraisals as schema, Appraisal, RuleData, SchemaName } from '../model/schemas.ts';
import { readYaml } from './data.ts';
import { appraisalReferences, conceptReferences, ruleReferences, type Reference, type ReferenceKind } from './references.ts';
import type { SourceText } from './text.ts';
import { validate } from './validate.ts';

/** Reads one rule of rules/. */
export function parseRule(source: SourceText): {
  rule?: Rule;
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0) problems.push(...validate('rule', data));
  if (problems.length > 0) return { references: [], problems };
  const written = data.value as RuleData;
  const criticalQuestions = written.criticalQuestions.map((each) =>
    typeof each === 'string' ? { question: each, circumstances: [] } : each,
  );
  const rule: Rule = { ...written, criticalQuestions, at: data.at(['id'], true) };
  return { rule, references: ruleReferences(rule, data.at), problems };
}

const kindsOf: Partial<Record<keyof Vocabulary, ReferenceKind>> = {
  norms: 'norm',
  practices: 'practice',
  circumstances: 'circumstance',
  persons: 'person',
};

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
  const places = new Map<string, Line>();
  if (problems.length > 0 || !data.value) return { concepts: [] as unknown as Vocabulary[Name], places, at: [], references: [], problems };
  const concepts = data.value as { id: string }[];
  for (const [index, { id }] of concepts.entries()) {
    const at = data.at([index, 'id']);
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
    references: conceptReferences(kindsOf[name] ?? null, concepts, data.at),
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
  return { appraisals, references: appraisalReferences(appraisals, data.at), problems };
}

function asRead({ derivedFrom, withdrawn, ...rest }: Static<typeof schema>[string]): Appraisal {
  return {
    ...rest,
    ...(derivedFrom === undefined ? {} : { derivedFrom: typeof derivedFrom === 'string' ? [derivedFrom] : derivedFrom }),
    ...(withdrawn === undefined ? {} : { withdrawn: typeof withdrawn === 'string' ? { by: withdrawn, because: withdrawn } : withdrawn }),
  };
}
