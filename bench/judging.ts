import { writtenClaim } from '../src/model/claims.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { analyse, readWorkspace } from '../src/analysis.ts';
import { readFiles } from '../src/cli/files/workspace-files.ts';
import { judge } from '../src/judge/judge.ts';
import type { Judgement, Workspace, Claim } from '../src/model/records.ts';
import { reference } from '../tests/judge/reference.ts';
import { repository, writeSmall } from '../tests/support/files.ts';
import { claim, commitment, entry, instrument, rule, vocabulary, workspace, appraisal } from '../tests/support/records.ts';

/**
 * Workspaces of constant density: as many commitments as entries, a rule for every twenty, at most 500. Every entry meets about ten
 * findings, whatever the size: half of the entries show what one of the five rules on their practice asks for, and twenty commitments speak
 * to the norm of each rule.
 */
export function workspaceOf(size: number): Workspace {
  const rules = Math.min(500, Math.ceil(size / 20));
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
  const claimsOf = (at: number): Claim[] => [
    claim({ id: 'role', shows: ['implemented'], period: String(2010 + (at % 10)) }),
    claim({ id: 'role-again', shows: ['implemented'], sources: [{ id: 'study', locator: 'p. 2', read: 'whole' }] }),
    claim({ id: 'act', shows: shown(at), period: `${2008 + (at % 10)}/..` }),
    claim({
      id: 'act-again',
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

const findingsOf = ({ gaps }: Judgement): number => gaps.flatMap((gap) => gap.cases).reduce((sum, each) => sum + each.findings.length, 0);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function secondsOf<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
}

/**
 * How long judging takes at 100, 1,000 and 10,000 entries, how that grows, and how it stands to the reference judge, which looks at
 * everything without an index; the median of five runs, each on records that were never judged before.
 */
export function measureJudging(): void {
  console.log('judging: entries = commitments, one rule for twenty of them, at most 500');
  const small = workspaceOf(100);
  judge(workspaceOf(1000));
  const naive = secondsOf(() => reference(small)).seconds;
  let before: number | null = null;
  for (const size of [100, 1000, 10_000]) {
    const runs = [1, 2, 3, 4, 5].map(() => {
      const workspace = workspaceOf(size);
      return secondsOf(() => findingsOf(judge(workspace)));
    });
    const seconds = median(runs.map((run) => run.seconds));
    const grown =
      before === null
        ? `${(naive / seconds).toFixed(0)} times as fast as the reference judge`
        : `${(seconds / before).toFixed(1)} times the size above`;
    console.log(
      `  ${String(size).padStart(6)} entries ${String(runs[0]!.result).padStart(7)} findings ${seconds.toFixed(3).padStart(7)} s   ${grown}`,
    );
    before = seconds;
  }
  console.log(`  most memory held by the bench: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

/** The files that give the workspace of a size when they are read. */
export function writeWorkspace(size: number): string {
  const { instruments, commitments, entries, rules, vocabulary: words } = workspaceOf(size);
  const files: Record<string, string | null> = {};
  for (const path of readFiles(repository).bytes.keys()) if (/^rules\/(?!vocabulary|sources)/.test(path)) files[path] = null;
  files['policies/charter.md'] = null;
  files['evidence/returns.md'] = null;
  for (const { id, inForce } of instruments) {
    const head = { id, title: id, short: id, issuer: 'iom', authority: 'policy', adopted: '2000', inForce, textStatus: 'official' };
    const front = stringify({ ...head, read: 'whole', addressee: 'organisation', language: 'en', sources: ['report'] });
    const paragraphs = commitments
      .filter(({ instrument }) => instrument === id)
      .map(({ id: own, norms }) => `The Organization shall act. {#p${own.split(':')[1]} norms=${norms[0]!.id}}`);
    files[`policies/${id}.md`] = `---\n${front}---\n\n# ${id}\n\n${paragraphs.join('\n\n')}\n`;
  }
  for (const { at: _, claimsAt: __, prose, ...entry } of entries)
    files[`evidence/${entry.id}.md`] = `---\n${stringify({ ...entry, claims: entry.claims.map(writtenClaim) })}---\n${prose}`;
  for (const { at: _, ...rule } of rules) files[`rules/${rule.id}.yaml`] = stringify(rule);
  for (const kind of ['norms', 'practices', 'circumstances'] as const) files[`rules/vocabulary/${kind}.yaml`] = stringify(words[kind]);
  const source = (id: string) => ({ id, type: 'report', title: id, issued: { 'date-parts': [[2024]] } });
  files['evidence/sources.json'] = JSON.stringify(['report', 'study'].map(source));
  files['evidence/appraisals.yaml'] = stringify({ report: appraisal(), study: appraisal() });
  return writeSmall(files);
}

/** Where the time goes from 2,000 entry files to verdicts: the whole command cold and from the cache, and each part of it in one process. */
export async function measureWorkspace(): Promise<void> {
  const size = 2000;
  const root = writeWorkspace(size);
  const home = mkdtempSync(join(tmpdir(), 'avowed-bench-'));
  try {
    const command = (): number =>
      secondsOf(() => {
        const { status, stderr } = spawnSync(process.execPath, [join(repository, 'dist', 'avowed.js'), 'gaps', '-w', root], {
          encoding: 'utf8',
          env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home },
        });
        if (status !== 0) throw new Error(stderr);
      }).seconds;
    const cold = command();
    const warm = median([1, 2, 3, 4, 5].map(command));
    console.log(`avowed gaps on ${size} entries and as many commitments: ${cold.toFixed(2)} s, ${warm.toFixed(2)} s from the cache`);

    const known = (await readWorkspace(readFiles(root))).read;
    const files = secondsOf(() => readFiles(root));
    const start = performance.now();
    const { workspace } = await readWorkspace(files.result, (key) => known.get(key));
    const checked = (performance.now() - start) / 1000;
    const judged = secondsOf(() => analyse(workspace));
    console.log(
      `  of it: reading the files ${files.seconds.toFixed(2)} s, checking ${checked.toFixed(2)} s, judging ${judged.seconds.toFixed(2)} s (${findingsOf(judged.result.judgement)} findings)`,
    );
  } finally {
    for (const each of [root, home]) rmSync(each, { recursive: true, force: true });
  }
}
