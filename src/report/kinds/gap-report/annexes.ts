import { indexOf, type IndexOf } from '../../../explain/index-of.ts';
import { listWords, proxyNote } from '../../../explain/words.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import type { InForce } from '../../../model/schemas.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { hostOf, plainTitle, shortReference } from '../../../model/sources.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { list, paragraph, table, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import { withheldNote } from '../shared/withheld.ts';
import { findingsAnnex } from './findings.ts';
import method from './method.json' with { type: 'json' };

/** The annexes: how it was found, every finding with its reservations, the instruments, and the sources with what is thought of them. */
export function annexes(matters: readonly Matter[], used: ReadonlySet<string>, analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const findings = matters.flatMap(({ cases }) =>
    strongestFirst(
      cases.flatMap(({ inGap }) => inGap.findings),
      analysis.workspace,
    ),
  );
  return [
    title(2, 'Annex A: Method and limits', { newPage: true }),
    ...methodAndLimits(analysis),
    ...findingsAnnex(findings, analysis, index),
    ...instruments(used, index),
    ...sources(matters, findings, analysis),
  ];
}

function methodAndLimits(analysis: Analysis): ReportContent[] {
  const withheld = withheldNote(analysis);
  return [list([...method.limits, proxyNote, ...(withheld === null ? [] : [withheld])].map((line) => [words(line)]))];
}

function instruments(ids: ReadonlySet<string>, index: IndexOf): ReportContent[] {
  const used = [...ids].map((id) => index.instruments.get(id)!);
  if (used.length === 0) return [];
  return [
    title(2, 'Annex C: Instruments'),
    table(
      ['instrument', 'in force', 'words used here', 'how much of it was read'],
      used
        .toSorted((a, b) => byCodeUnit(a.title, b.title))
        .map((each) => [
          `${each.title}${each.symbol && !each.title.includes(each.symbol) ? ` (${each.symbol})` : ''}`,
          forceSaid(each.inForce),
          `${each.textStatus === 'official' ? 'its own' : 'restated by us'}${each.translated ? ', from a translation' : ''}`,
          method.read[each.read],
        ]),
    ),
  ];
}

/** From when to when, for people. */
const forceSaid = (inForce: InForce): string =>
  typeof inForce === 'string'
    ? periodWords(inForce)
    : fill(method.seen, { from: periodWords(inForce.notBefore), seen: periodWords(inForce.seen) });

function sources(matters: readonly Matter[], findings: readonly Finding[], { workspace }: Analysis): ReportContent[] {
  const carrying = new Set(
    findings.flatMap((each) =>
      neededBy(each).flatMap(({ claims, disputes }) => [...claims, ...disputes].map((id) => `${each.evidence}/${id}`)),
    ),
  );
  const references = matters.flatMap(({ entry }) => [
    ...entry.claims.filter(({ id }) => carrying.has(`${entry.id}/${id}`)).flatMap((claim) => claim.sources),
    ...(entry.response?.sources ?? []),
  ]);
  const cited = new Set(references.flatMap(({ id, via }) => [id, via ?? id]));
  const read = new Set(references.map(({ id, via }) => via ?? id));
  const named = new Map(workspace.sources.map((source) => [source.id, shortReference(source, source.id)]));
  const through = (id: string) =>
    listWords([...new Set(references.flatMap((each) => (each.id === id && each.via ? [named.get(each.via) ?? each.via] : [])))]);
  const rows = workspace.sources
    .filter(({ id }) => cited.has(id))
    .map((source) => {
      const appraisal = workspace.appraisals[source.id];
      const marks = [...(appraisal?.firstHand ? ['first-hand'] : []), ...(appraisal?.independent ? ['independent'] : [])];
      const called = `${shortReference(source, source.id)}: ${plainTitle(source) ?? ''}`;
      if (!read.has(source.id)) return [called, method.notRead, fill(method.through, { others: through(source.id) })];
      return [
        called,
        appraisal ? `${appraisal.reliability}${marks.length > 0 ? `; ${marks.join(', ')}` : ''}` : method.notAppraised,
        [
          ...(appraisal ? [upperFirst(withFullStop(appraisal.because))] : []),
          ...(appraisal?.withdrawn ? [`Withdrawn by ${appraisal.withdrawn.by}.`] : []),
          ...(appraisal?.readAt ? [`Read at ${hostOf(appraisal.readAt)}, which is not its publisher.`] : []),
        ].join(' '),
      ];
    });
  if (rows.length === 0) return [];
  return [
    title(2, 'Annex D: Sources and what we think of them'),
    paragraph(words(method.grades)),
    table(['source', 'reliability', 'why'], onlyOnce(rows)),
  ];
}

/** Parts of one work that are cited by themselves may come to one row. */
const onlyOnce = (rows: readonly string[][]): string[][] => [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
