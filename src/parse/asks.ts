import type { AskData } from '../model/schemas.ts';
import { readYaml } from './data.ts';
import { definedIn, type Defined } from './defined.ts';
import { namedIn, type Reference } from './references.ts';
import type { SourceText } from './text.ts';
import { validate } from './validate.ts';
import type { Problem } from '../model/records.ts';

/** Reads evidence/asks.yaml: what was asked of the organisation before, and what came of it. */
export function parseAsks(source: SourceText): {
  asks: readonly AskData[];
  defined: readonly Defined[];
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0 && data.value) problems.push(...validate('asks', data));
  const asks = problems.length > 0 || !data.value ? [] : (data.value as AskData[]);
  return { asks, defined: definedIn('ask', data), references: namedIn('asks', data), problems };
}
