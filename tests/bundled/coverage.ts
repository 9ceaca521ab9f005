import { inForceWords } from '../../src/model/dates.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/analysis.ts';
import { makeContext } from '../../src/judge/context.ts';
import { strongestEver } from '../../src/judge/reachable.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { byCodeUnit } from '../../src/model/sorting.ts';
import { firmModalities, verdicts, weakModalities } from '../../src/model/words.ts';
import { toMarkdownTable } from '../../src/cli/print/table.ts';
import { repository, readBundled } from '../support/files.ts';

/** Where the page on what the bundled workspace covers stands. `npm run coverage` writes it anew. */
export const coveragePage = join(repository, 'docs', 'coverage.md');

const table = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [...toMarkdownTable({ columns: names.map((name) => ({ name })), rows })].join('').trimEnd();

const listed = (ids: Iterable<string>): string => [...new Set(ids)].toSorted(byCodeUnit).join(', ') || '–';

/** What the bundled workspace covers: instruments and norms, entries and practices, rules and circumstances, silences. */
export function coverage({ workspace, entries, judgement }: Analysis, leftOut: string): string {
  const findings = [...judgement.gaps.flatMap((gap) => gap.cases.flatMap((each) => each.findings)), ...judgement.fulfilments];
  const count = (of: (typeof findings)[number][]): string =>
    verdicts
      .map((verdict) => [verdict, of.filter((each) => each.verdict === verdict).length] as const)
      .filter(([, number]) => number > 0)
      .map(([verdict, number]) => `${number} ${verdict}`)
      .join(', ') || '–';
  const instruments = workspace.instruments.map((each) => {
    const own = workspace.commitments.filter((commitment) => commitment.instrument === each.id);
    const number = (of: readonly string[]) => String(own.filter(({ modality }) => of.includes(modality)).length);
    const others = own.filter(({ modality }) => !([...firmModalities, ...weakModalities] as string[]).includes(modality)).length;
    const norms = listed(own.flatMap((commitment) => commitment.norms.map((norm) => norm.id)));
    return [
      each.id,
      each.authority,
      inForceWords(each.inForce),
      each.read,
      number(firmModalities),
      number(weakModalities),
      String(others),
      norms,
    ];
  });
  const cases = entries.map((each) => [
    each.id,
    each.role,
    each.period,
    listed(each.practices),
    count(findings.filter((finding) => finding.evidence === each.id)),
  ]);
  const context = makeContext(workspace);
  const atMost = (rule: (typeof workspace.rules)[number]): string => {
    const ever = strongestEver(rule, context);
    return ever ? `${ever.verdict} (${[ever.commitment, ...ever.shortOf].join('; ')})` : '–';
  };
  const rules = workspace.rules.map((each) => [
    each.id,
    each.effect,
    listed(each.norms),
    listed(each.practices),
    each.when.map((line) => line.join(' + ')).join(' or '),
    atMost(each),
    count(findings.filter((finding) => finding.rule === each.id)),
  ]);
  const silences = judgement.silences.map((each) => [each.norm, each.practice, each.kind, listed(each.evidence), listed(each.toRead)]);
  return [
    '# What the bundled workspace covers',
    'Written by `npm run coverage`; the tests fail where it is not current.',
    '## Instruments and norms',
    table(['instrument', 'authority', 'in force', 'read', 'firm', 'weak', 'no finding', 'norms'], instruments),
    '## Evidence and practices',
    table(['entry', 'role', 'period', 'practices', 'findings'], cases),
    '## Rules and circumstances',
    '“At most” is the strongest verdict that a rule could ever reach with the commitments at hand, whatever the evidence; beside it the commitment, and what would keep it from being a contradiction.',
    table(['rule', 'effect', 'norms', 'practices', 'when', 'at most', 'findings'], rules),
    '## Silences',
    silences.length > 0 ? table(['norm', 'practice', 'kind', 'evidence', 'to read'], silences) : 'None.',
    leftOut.trim(),
    '',
  ].join('\n\n');
}

/** What a person wrote at the end of the page: what is left out, and why. */
export const leftOutIn = (page: string): string => page.slice(page.indexOf('## What the facts contain'));

export async function currentCoverage(page: string): Promise<string> {
  const { workspace } = await readBundled();
  return coverage(analyse(workspace), leftOutIn(page));
}

if (process.argv[1] === import.meta.filename) writeFileSync(coveragePage, await currentCoverage(readFileSync(coveragePage, 'utf8')));
