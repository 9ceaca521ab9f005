import { citeCommitment, indexOf, type IndexOf } from '../../../explain/index-of.ts';
import { decidedWords, listWords, plural, proxyNote, reasonLabels, reasonWords, standardWords } from '../../../explain/words.ts';
import { inForceWords } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/records.ts';
import { byCodeUnit, groupBy } from '../../../model/sorting.ts';
import { plainTitle, shortReference } from '../../../model/sources.ts';
import { strongestFirst } from '../../../model/strength.ts';
import { reservations } from '../../../model/words.ts';
import { matrixFigure } from '../../figures/figures.ts';
import { list, paragraph, table, title, words } from '../../page-tree.ts';
import { periodWords } from '../../period-words.ts';
import { withFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import method from './method.json' with { type: 'json' };

/** The annexes: how it was found, every finding with its reservations, the instruments, and the sources with what is thought of them. */
export function annexes(entries: readonly EntryWithFacts[], analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const findings = strongestFirst(
    analysis.judgement.gaps.flatMap((gap) => gap.cases.flatMap((each) => each.findings)),
    analysis.workspace,
  );
  return [
    title(2, 'Annex A: Method and limits', { newPage: true }),
    ...methodAndLimits(analysis),
    title(2, 'Annex B: Every finding with its reservations'),
    ...(findings.length > 0 ? allFindings(findings, analysis, index) : [paragraph(words(method.noFinding))]),
    ...instruments(findings, index),
    ...sources(entries, analysis),
  ];
}

function methodAndLimits({ withheld }: Analysis): ReportContent[] {
  const held = withheld.entries + withheld.claims;
  const said = `Withheld as sensitive: ${plural(withheld.entries, 'entry', 'entries')} and ${plural(withheld.claims, 'claim')}. What is shown is never graver than the whole.`;
  return [list([...method.limits, proxyNote, ...(held > 0 ? [said] : [])].map((line) => [words(line)]))];
}

function allFindings(findings: readonly Finding[], analysis: Analysis, index: IndexOf): ReportContent[] {
  const alike = groupBy(findings, (each) =>
    [each.evidence, each.verdict, each.wouldBe, each.standard.level, each.shortOf.join(' '), decisionsOf(each)].join('\n'),
  );
  const used = new Set(findings.flatMap(({ shortOf }) => shortOf));
  const key = reservations.filter((each) => used.has(each)).map((each) => `${reasonLabels[each]}: ${reasonWords[each]}`);
  return [
    matrixFigure(analysis),
    table(
      ['case', 'commitments', 'finding', 'standard of proof', 'reservations'],
      alike.map(([, same]) => {
        const [first] = same as [Finding];
        const texts = [...new Set(same.map(({ commitment }) => citeCommitment(index.commitments.get(commitment)!, index)))];
        return [
          index.entries.get(first.evidence)!.title,
          texts.join('; '),
          `${first.wouldBe ? `${first.verdict}, would be ${first.wouldBe}` : first.verdict}${decisionsOf(first)}`,
          standardWords[first.standard.level],
          listWords(first.shortOf.map((each) => reasonLabels[each])) || 'none',
        ];
      }),
    ),
    ...(key.length > 0 ? [paragraph(words(`What the reservations mean: ${key.join('; ')}.`))] : []),
  ];
}

/** What reviewers decided, for the end of a cell. */
const decisionsOf = ({ decisions }: Finding): string => decisions.map((each) => `; ${decidedWords(each)}`).join('');

function instruments(findings: readonly Finding[], index: IndexOf): ReportContent[] {
  const used = [...new Set(findings.map(({ commitment }) => index.commitments.get(commitment)!.instrument))].map((id) => index.instruments.get(id)!);
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

function sources(entries: readonly EntryWithFacts[], { workspace }: Analysis): ReportContent[] {
  const cited = new Set(
    entries.flatMap(({ claims, response }) =>
      [...claims.flatMap((claim) => claim.sources), ...(response?.sources ?? [])].flatMap(({ id, via }) => [id, via ?? id]),
    ),
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
          ...(appraisal ? [withFullStop(appraisal.because)] : []),
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
