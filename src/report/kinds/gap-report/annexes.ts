import { indexOf, type IndexOf } from '../../../explain/index-of.ts';
import { listWords, proxyNote } from '../../../explain/words.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { ClaimChoice } from '../../../model/kept-report.ts';
import type { Instrument } from '../../../model/records.ts';
import type { Appraisal } from '../../../model/schemas.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { hostOf, plainTitle, shortReference } from '../../../model/sources.ts';
import { isRejected } from '../../../model/rejected.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { list, paragraph, table, title, words } from '../../page-tree.ts';
import { isOneDay, onOrIn, periodWords } from '../../period-words.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import { citedIn } from './cited-in.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { withheldNote } from '../shared/withheld.ts';
import { findingsAnnex } from './findings.ts';
import method from './method.json' with { type: 'json' };

/** The annexes: how it was found, every finding with its reservations, the instruments, and the sources with what is thought of them. @param body what stands before them */
export function annexes(
  body: readonly ReportContent[],
  matters: readonly Matter[],
  choice: ClaimChoice,
  used: ReadonlySet<string>,
  analysis: Analysis,
): ReportContent[] {
  const index = indexOf(analysis);
  const findings = matters.flatMap(({ cases }) =>
    strongestFirst(
      cases.flatMap(({ inGap }) => inGap.findings.filter(({ decisions }) => !isRejected(decisions))),
      analysis.workspace,
    ),
  );
  const annexB = findingsAnnex(findings, body, choice, analysis, index);
  return [
    title(2, 'Annex A: Method and limits', { newPage: true }),
    ...methodAndLimits(used, analysis),
    ...annexB,
    ...instruments(used, findings, index),
    ...sources([...body, ...annexB], analysis),
  ];
}

/** @param used the texts that the report speaks of */
function methodAndLimits(used: ReadonlySet<string>, analysis: Analysis): ReportContent[] {
  const withheld = withheldNote(analysis);
  const { instruments: texts } = indexOf(analysis);
  const isRestated = [...used].some((id) => texts.get(id)!.textStatus !== 'official');
  const limits = method.limits.map((line) => fill(line, { organisation: organisationName(analysis) }));
  const lines = [...limits, ...(isRestated ? [method.restated] : []), proxyNote, ...(withheld === null ? [] : [withheld])];
  return [list(lines.map((line) => [words(line)]))];
}

/** @param findings those of the report */
function instruments(ids: ReadonlySet<string>, findings: readonly Finding[], index: IndexOf): ReportContent[] {
  const held = [...new Set(findings.map(({ commitment }) => commitment))].map((id) => index.commitments.get(id)!);
  // Of a text of which parts were read none of what is used here may be among these.
  const readOf = ({ id, read }: Instrument): keyof typeof method.read => {
    const here = held.filter(({ instrument }) => instrument === id);
    return read === 'part' && here.length > 0 && here.every(({ provenance }) => provenance !== 'read') ? 'notHere' : read;
  };
  const used = [...ids].map((id) => index.instruments.get(id)!);
  if (used.length === 0) return [];
  return [
    title(2, 'Annex C: Instruments'),
    table(
      ['instrument', 'in force, or adopted or signed where that day is not known', 'words used here', 'how much of it was read'],
      used
        .toSorted((a, b) => byCodeUnit(a.title, b.title))
        .map((each) => [
          `${each.title}${each.symbol && !each.title.includes(each.symbol) ? ` (${each.symbol})` : ''}`,
          forceSaid(each),
          `${each.textStatus === 'official' ? 'its own' : 'restated by us'}${each.translated ? ', from a translation' : ''}`,
          method.read[readOf(each)],
        ]),
    ),
  ];
}

/** From when to when, for people; of a text whose date is known, that it is older than the day from which what was read of it is known. */
function forceSaid({ adopted, inForce }: Instrument): string {
  if (typeof inForce === 'string') return periodWords(inForce);
  return isOneDay(adopted)
    ? fill(method.seenOfOlder, { adopted: periodWords(adopted), seen: periodWords(inForce.seen) })
    : fill(method.seen, { seen: onOrIn(inForce.seen) });
}

/** The sources of evidence that the report cites, those of one appraisal in one row; what is cited for a promise stands with the texts. */
function sources(body: readonly ReportContent[], analysis: Analysis): ReportContent[] {
  const { workspace } = analysis;
  const cited = citedIn(body);
  const told = [
    ...workspace.entries.flatMap(({ claims, response }) => [...claims.flatMap((claim) => claim.sources), ...(response?.sources ?? [])]),
    ...workspace.asks.flatMap((ask) => ask.sources),
  ];
  const ofEvidence = new Set(told.flatMap(({ id, via }) => [id, via ?? id]));
  const read = new Set(cited.map(({ id, via }) => via ?? id));
  // Another place of it may have been read than the one that is cited here.
  const readAnywhere = new Set(
    workspace.entries.flatMap(({ claims }) =>
      claims.flatMap((claim) => claim.sources.flatMap(({ id, via, read: how }) => (via === undefined && how !== 'none' ? [id] : []))),
    ),
  );
  const all = new Set(cited.flatMap(({ id, via }) => [id, via ?? id]).filter((id) => ofEvidence.has(id)));
  const named = new Map(workspace.sources.map((source) => [source.id, shortReference(source, source.id)]));
  const through = (id: string) =>
    listWords([...new Set(cited.flatMap((each) => (each.id === id && each.via ? [named.get(each.via) ?? each.via] : [])))]);
  const rows = workspace.sources
    .filter(({ id }) => all.has(id))
    .map((source): [called: string, reliability: string, why: string] => {
      const appraisal = workspace.appraisals[source.id];
      const called = `${shortReference(source, source.id)}: ${plainTitle(source) ?? ''}`;
      const known = fill(method.through, { others: through(source.id) });
      if (!read.has(source.id) && !readAnywhere.has(source.id)) return [called, method.notRead, known];
      const why = [
        ...(appraisal ? [whyOf(appraisal)] : []),
        ...(read.has(source.id) ? [] : [fill(method.citedThrough, { others: through(source.id) })]),
      ];
      return [called, appraisal ? reliabilityOf(appraisal, analysis) : method.notAppraised, why.join(' ')];
    });
  if (rows.length === 0) return [];
  const alike = [...Map.groupBy(rows, ([, reliability, why]) => `${reliability}\n${why}`).values()];
  return [
    title(2, 'Annex D: Sources of evidence and what we think of them'),
    paragraph(words(method.grades)),
    table(
      ['source', 'reliability', 'why'],
      alike.map((same) => [[...new Set(same.map(([called]) => called))].join('; '), same[0]![1], same[0]![2]]),
    ),
  ];
}

/** Its grade, whether it tells at first hand, and that it does not depend on the organisation, which says nothing on others. */
function reliabilityOf({ reliability, firstHand, independent }: Appraisal, analysis: Analysis): string {
  const marks = [
    ...(firstHand ? ['first-hand'] : []),
    ...(independent ? [fill(method.independent, { organisation: organisationName(analysis) })] : []),
  ];
  return `${reliability}${marks.length > 0 ? `; ${marks.join(', ')}` : ''}`;
}

const whyOf = ({ because, withdrawn, readAt }: Appraisal): string =>
  [
    upperFirst(withFullStop(because)),
    ...(withdrawn ? [`Withdrawn by ${withdrawn.by}.`] : []),
    ...(readAt ? [`Read at ${hostOf(readAt)}, which is not its publisher.`] : []),
  ].join(' ');
