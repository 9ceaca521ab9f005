import type { Problem } from '../model/records.ts';
import type { WorkspaceData } from '../model/schemas.ts';
import { readYaml } from './data.ts';
import type { Reference } from './references.ts';
import type { SourceText } from './text.ts';
import { validate } from './validate.ts';

/** Reads workspace.yaml: whose commitments are audited, which body is spoken to, who files reports and how. */
export function parseWorkspace(source: SourceText): {
  about?: WorkspaceData;
  references: readonly Reference[];
  problems: readonly Problem[];
} {
  const data = readYaml(source);
  const problems = [...data.problems];
  if (problems.length === 0 && data.value) problems.push(...validate('workspace', data));
  if (problems.length > 0) return { references: [], problems };
  const about = (data.value ?? {}) as WorkspaceData;
  const named = (key: 'organisation' | 'body'): Reference[] =>
    about[key] === undefined ? [] : [{ kind: 'actor', id: about[key], ...data.at([key]) }];
  return { about, references: [...named('organisation'), ...named('body')], problems };
}
