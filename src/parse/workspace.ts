import type { Problem } from '../model/records.ts';
import type { WorkspaceData } from '../model/schemas.ts';
import { readYaml, type Data } from './data.ts';
import { namedIn, type Reference } from './references.ts';
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
  if (problems.length === 0 && !data.value) problems.push(nothingIn(data));
  else if (problems.length === 0) problems.push(...validate('workspace', data));
  const references = namedIn('workspace', data);
  if (!data.value) return { about: {}, references, problems };
  return problems.length > 0 ? { references, problems } : { about: data.value as WorkspaceData, references, problems };
}

const nothingIn = ({ at }: Data): Problem => ({
  severity: 'warning',
  ...at([]),
  found: 'nothing, or comments alone',
  expected: 'whose commitments are audited; without it that is the first actor that is an organisation',
  mend: 'write “organisation: ID”, with the id of an actor of rules/vocabulary/actors.yaml',
});
