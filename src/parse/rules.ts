import type { Line, Problem, Rule, Source, Vocabulary } from '../model/records.ts';
import type { Static } from 'typebox';
import type { appraisals as schema, Appraisal, RuleData, SchemaName } from '../model/schemas.ts';
import { readJson, readYaml } from './data.ts';
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
): { concepts: Vocabulary[Name]; places: Record<string, Line>; references: readonly Reference[]; problems: readonly Problem[] } {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0) problems.push(...validate(name, data));
  const places: Record<string, Line> = {};
  if (problems.length > 0) return { concepts: [] as unknown as Vocabulary[Name], places, references: [], problems };
  const concepts = data.value as { id: string }[];
  for (const [index, { id }] of concepts.entries()) {
    const at = data.at([index, 'id']);
    if (id in places) {
      problems.push({
        severity: 'error',
        ...at,
        found: `“${id}” a second time (first in line ${places[id]!.line})`,
        expected: 'each id once',
      });
    } else places[id] = at;
  }
  return {
    concepts: concepts as unknown as Vocabulary[Name],
    places,
    references: conceptReferences(kindsOf[name] ?? null, concepts, data.at),
    problems,
  };
}

/** Reads CSL-JSON as a reference manager exports it. */
export function parseSources(source: SourceText): { sources: Source[]; places: Record<string, Line>; problems: readonly Problem[] } {
  const data = readJson(source);
  const problems = [...data.problems];
  if (problems.length === 0) problems.push(...validate('sources', data, structuredClone(data.value)));
  if (problems.length > 0) return { sources: [], places: {}, problems };
  const sources = (data.value as Source[]).map((item): Source => ({ ...item, id: String(item.id) }));
  const places: Record<string, Line> = {};
  for (const [index, { id }] of sources.entries()) {
    const at = data.at([index, 'id']);
    if (id in places) {
      problems.push({
        severity: 'error',
        ...at,
        found: `the source “${id}” a second time (first in line ${places[id]!.line})`,
        expected: 'each source once',
      });
    } else places[id] = at;
  }
  return { sources, places, problems };
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
  const appraisals = Object.fromEntries(Object.entries(written).map(([id, each]) => [id, asRead(each)]));
  return { appraisals, references: appraisalReferences(appraisals, data.at), problems };
}

function asRead({ derivedFrom, withdrawn, ...rest }: Static<typeof schema>[string]): Appraisal {
  return {
    ...rest,
    ...(derivedFrom === undefined ? {} : { derivedFrom: typeof derivedFrom === 'string' ? [derivedFrom] : derivedFrom }),
    ...(withdrawn === undefined ? {} : { withdrawn: typeof withdrawn === 'string' ? { by: withdrawn, because: withdrawn } : withdrawn }),
  };
}
