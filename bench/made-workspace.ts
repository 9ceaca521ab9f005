import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readFiles } from '../src/cli/files/workspace-files.ts';
import { writtenClaim } from '../src/model/claims.ts';
import type { Claim, Workspace } from '../src/model/records.ts';
import { repository, smallWorkspace } from '../tests/support/files.ts';
import { appraisal, claim, commitment, entry, instrument, rule, vocabulary, workspace } from '../tests/support/records.ts';
import { actsOf, sentencesOf } from './text.ts';

/**
 * Workspaces of constant density: as many commitments as entries, a rule for every twenty, at most 500. Every entry meets about ten
 * findings, whatever the size: half of the entries show what one of the five rules on their practice asks for, and twenty commitments speak
 * to the norm of each rule.
 * @param rules how many, where it is not a twentieth
 */
export function workspaceOf(size: number, rules = Math.min(500, Math.ceil(size / 20))): Workspace {
  const practices = Math.ceil(rules / 5);
  const norm = (at: number) => `norm-${at % rules}`;
  const practice = (at: number) => `practice-${at % practices}`;
  const circumstance = (at: number) => `circumstance-${at % 5}`;
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
  const concept = (id: string) => ({ id, prefLabel: id, definition: id });
  const shown = (at: number) => {
    const round = Math.floor(at / practices);
    return round % 2 === 0 ? [circumstance(Math.floor(round / 2))] : [];
  };
  const text = sentencesOf(2);
  const claimsOf = (at: number): Claim[] => [
    claim({ id: 'role', text: text(), shows: ['implemented'], period: String(2010 + (at % 10)) }),
    claim({ id: 'role-again', text: text(), shows: ['implemented'], sources: [{ id: 'study', locator: 'p. 2', read: 'whole' }] }),
    claim({ id: 'act', text: text(), shows: shown(at), period: `${2008 + (at % 10)}/..` }),
    claim({
      id: 'act-again',
      text: text(),
      shows: shown(at),
      sources: [{ id: 'study', locator: 'p. 3', read: 'whole' }],
    }),
  ];
  return workspace({
    instruments: numbers(Math.ceil(size / 100)).map((at) => instrument({ id: `policy-${at}`, inForce: `${2000 + (at % 20)}/..` })),
    commitments: numbers(size).map((at) => {
      const inForce = `${2000 + (Math.floor(at / 100) % 20)}/..`;
      const id = `policy-${Math.floor(at / 100)}:${at}`;
      return commitment({ id, provision: id, instrument: `policy-${Math.floor(at / 100)}`, inForce, norms: [norm(at)] });
    }),
    entries: numbers(size).map((at) =>
      entry({ id: `entry-${at}`, practices: [practice(at)], period: `${2005 + (at % 10)}/..`, claims: claimsOf(at) }),
    ),
    rules: numbers(rules).map((at) => {
      const asked = circumstance(Math.floor(at / practices));
      const example = (status: 'reported' | 'refuted') => [{ circumstances: { [asked]: status }, role: 'implemented' as const }];
      const examples = { matches: example('reported'), doesNotMatch: example('refuted') };
      return rule({ id: `rule-${at}`, norms: [norm(at)], practices: [practice(at)], when: [[asked]], examples });
    }),
    appraisals: { report: appraisal(), study: appraisal() },
    vocabulary: {
      ...vocabulary,
      norms: numbers(rules).map((at) => concept(norm(at))),
      practices: numbers(practices).map((at) => concept(practice(at))),
      circumstances: numbers(5).map((at) => ({ ...concept(circumstance(at)), bears: 'against' as const })),
    },
  });
}

/** Writes the files that give such a workspace when they are read, and gives their folder. */
export function writeWorkspace(folder: string, size: number, rulesOf?: number): string {
  const { instruments, commitments, entries, rules, vocabulary: words } = workspaceOf(size, rulesOf);
  const act = actsOf(3);
  const files: Record<string, string | null> = {};
  for (const path of readFiles(repository).bytes.keys()) if (/^rules\/(?!vocabulary|sources)/.test(path)) files[path] = null;
  files['policies/charter.md'] = null;
  files['evidence/returns.md'] = null;
  for (const { id, inForce } of instruments) {
    const head = { id, title: id, short: id, issuer: 'iom', authority: 'policy', adopted: '2000', inForce, textStatus: 'official' };
    const front = stringify({ ...head, read: 'whole', addressee: 'organisation', language: 'en', sources: ['report'] });
    const paragraphs = commitments
      .filter(({ instrument }) => instrument === id)
      .map(({ id: own, norms }) => `The Organization shall ${act()}. {#p${own.split(':')[1]} norms=${norms[0]!.id}}`);
    files[`policies/${id}.md`] = `---\n${front}---\n\n# ${id}\n\n${paragraphs.join('\n\n')}\n`;
  }
  for (const { at: _, claimsAt: __, prose, ...entry } of entries)
    files[`evidence/${entry.id}.md`] = `---\n${stringify({ ...entry, claims: entry.claims.map(writtenClaim) })}---\n${prose}`;
  for (const { at: _, ...rule } of rules) files[`rules/made/${rule.id}.yaml`] = stringify(rule);
  for (const kind of ['norms', 'practices', 'circumstances'] as const) files[`rules/vocabulary/${kind}.yaml`] = stringify(words[kind]);
  const source = (id: string) => ({ id, type: 'report', title: id, issued: { 'date-parts': [[2024]] } });
  files['evidence/sources.json'] = JSON.stringify(['report', 'study'].map(source));
  files['evidence/appraisals.yaml'] = stringify({ report: appraisal(), study: appraisal() });
  for (const [path, content] of smallWorkspace(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
