import { indexOf, type IndexOf } from '../../../explain/index-of.ts';
import { decidedWords, listWords, plural, proxyNote, reasonLabels, reasonWords, standardWords } from '../../../explain/words.ts';
import { inForceWords } from '../../../model/dates.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { neededBy } from '../../../model/needed.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { plainTitle, shortReference } from '../../../model/sources.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { reservations } from '../../../model/words.ts';
import { matrixFigure } from '../../figures/figures.ts';
import { list, paragraph, table, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { upperFirst, withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import method from './method.json' with { type: 'json' };

/** The annexes: how it was found, every finding with its reservations, the instruments, and the sources with what is thought of them. */
export function annexes(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
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
    title(2, 'Annex B: Every finding with its reservations'),
    ...(findings.length > 0 ? allFindings(findings, analysis, index) : [paragraph(words(method.noFinding))]),
    ...instruments(findings, index),
    ...sources(matters, findings, analysis),
  ];
}

function methodAndLimits({ withheld }: Analysis): ReportContent[] {
  const held = withheld.entries + withheld.claims;
  const said = `Withheld as sensitive: ${plural(withheld.entries, 'entry', 'entries')} and ${plural(withheld.claims, 'claim')}. What is shown is never graver than the whole.`;
  return [list([...method.limits, proxyNote, ...(held > 0 ? [said] : [])].map((line) => [words(line)]))];
}

function allFindings(findings: readonly Finding[], analysis: Analysis, index: IndexOf): ReportContent[] {
  const alike = [
    ...Map.groupBy(findings, (each) =>
      [each.evidence, each.verdict, each.wouldBe, each.standard.level, decisionsOf(each)].join('\n'),
    ).values(),
  ];
  const used = new Set(findings.flatMap(({ shortOf }) => shortOf));
  const key = reservations.filter((each) => used.has(each)).map((each) => `${reasonLabels[each]}: ${reasonWords[each]}`);
  return [
    matrixFigure(analysis),
    table(
      ['case', 'finding', 'standard of proof', 'commitments, each with its reservations'],
      alike.map((same, at) => {
        const [first] = same as [Finding];
        return [
          alike[at - 1]?.[0]!.evidence === first.evidence ? '' : index.entries.get(first.evidence)!.title,
          `${first.wouldBe ? `${first.verdict}, would be ${first.wouldBe}` : first.verdict}${decisionsOf(first)}`,
          standardWords[first.standard.level],
          `${[...new Set(same.map((each) => withReservations(each, index)))].join('; ')}.`,
        ];
      }),
    ),
    ...(key.length > 0 ? [paragraph(words(`What the reservations mean: ${key.join('; ')}.`))] : []),
  ];
}

/** The text and the place in it, without the symbol that stands with the text in the next annex. */
function placeIn({ instrument: id, pinpoint, section }: Commitment, index: IndexOf): string {
  const { short, symbol } = index.instruments.get(id)!;
  const named = pinpoint || (section.at(-1) ?? '');
  const before = [symbol, short].find((name) => name && named.startsWith(`${name}, `));
  const where = before ? named.slice(before.length + 2) : named;
  return where ? `${short}, ${where}` : short;
}

function withReservations({ commitment, shortOf }: Finding, index: IndexOf): string {
  const reserved = listWords(shortOf.map((each) => reasonLabels[each])) || 'no reservation';
  return `${placeIn(index.commitments.get(commitment)!, index)} (${reserved})`;
}

/** What reviewers decided, for the end of a cell. */
const decisionsOf = ({ decisions }: Finding): string => decisions.map((each) => `; ${decidedWords(each)}`).join('');

function instruments(findings: readonly Finding[], index: IndexOf): ReportContent[] {
  const used = [...new Set(findings.map(({ commitment }) => index.commitments.get(commitment)!.instrument))].map((id) =>
    index.instruments.get(id)!,
  );
  if (used.length === 0) return [];
  return [
    title(2, 'Annex C: Instruments'),
    table(
      ['instrument', 'in force', 'words used here', 'how much of it was read'],
      used
        .toSorted((a, b) => byCodeUnit(a.title, b.title))
        .map((each) => [
          `${each.title}${each.symbol && !each.title.includes(each.symbol) ? ` (${each.symbol})` : ''}`,
          typeof each.inForce === 'string' ? periodWords(each.inForce) : inForceWords(each.inForce),
          `${each.textStatus === 'official' ? 'its own' : 'restated by us'}${each.translated ? ', from a translation' : ''}`,
          method.read[each.read],
        ]),
    ),
  ];
}

function sources(matters: readonly Matter[], findings: readonly Finding[], { workspace }: Analysis): ReportContent[] {
  const carrying = new Set(
    findings.flatMap((each) =>
      neededBy(each).flatMap(({ claims, disputes }) => [...claims, ...disputes].map((id) => `${each.evidence}/${id}`)),
    ),
  );
  const cited = new Set(
    matters
      .flatMap(({ entry }) => [
        ...entry.claims.filter(({ id }) => carrying.has(`${entry.id}/${id}`)).flatMap((claim) => claim.sources),
        ...(entry.response?.sources ?? []),
      ])
      .flatMap(({ id, via }) => [id, via ?? id]),
  );
  const rows = workspace.sources
    .filter(({ id }) => cited.has(id))
    .map((source) => {
      const appraisal = workspace.appraisals[source.id];
      const marks = [...(appraisal?.firstHand ? ['first-hand'] : []), ...(appraisal?.independent ? ['independent'] : [])];
      return [
        `${shortReference(source, source.id)}: ${plainTitle(source) ?? ''}`,
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
    table(['source', 'reliability', 'why'], rows),
  ];
}

/** A mirror is named by its host; the whole address would fill the line. */
const hostOf = (address: string): string => URL.parse(address)?.host ?? address;
