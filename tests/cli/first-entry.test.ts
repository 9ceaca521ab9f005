import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyse, readWorkspace } from '../../src/analysis.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import { repository } from '../support/files.ts';
import { findingsOf } from '../support/records.ts';

const root = mkdtempSync(join(tmpdir(), 'avowed-first-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = readFileSync(join(repository, 'docs', 'workspace.md'), 'utf8');
const [policy, source, appraisal, entry, asks] = [...page.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, block]) => block!);

describe('docs/workspace.md', () => {
  it('shows a policy, a source, an entry and an ask that avowed reads as they stand', async () => {
    for (const folder of ['policies', 'evidence', 'rules']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
    for (const folder of ['policies/mine', 'evidence/mine']) mkdirSync(join(root, folder));
    writeFileSync(join(root, 'policies/mine/conduct.md'), policy!);
    writeFileSync(join(root, 'evidence/mine/example-return.md'), entry!);
    writeFileSync(join(root, 'evidence/asks.yaml'), asks!);
    const sources = JSON.parse(readFileSync(join(root, 'evidence/sources.json'), 'utf8')) as unknown[];
    writeFileSync(join(root, 'evidence/sources.json'), JSON.stringify([...sources, JSON.parse(source!)]));
    writeFileSync(join(root, 'evidence/appraisals.yaml'), `${readFileSync(join(root, 'evidence/appraisals.yaml'), 'utf8')}\n${appraisal!}`);
    const { workspace } = await readWorkspace(readFiles(root));
    expect(workspace.problems.filter(({ severity, file }) => severity === 'error' || file.includes('mine'))).toEqual([]);
    expect(workspace.asks).toMatchObject([{ of: ['iom-council'] }]);
    const findings = findingsOf(analyse(workspace).judgement).filter(({ evidence }) => evidence === 'example-return');
    expect(findings.map(({ commitment }) => commitment)).toContain('example-conduct:rules-of-conduct-1');
  });
});
