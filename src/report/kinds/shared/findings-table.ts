import { verbsOf } from '../../../explain/finding-sentence.ts';
import type { IndexOf } from '../../../explain/index-of.ts';
import { decidedWords, listWords, reasonWords, standardWords } from '../../../explain/words.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Commitment } from '../../../model/records.ts';
import { isAlleged } from '../../../model/strength.ts';
import { reservations } from '../../../model/words.ts';
import { paragraph, table, words } from '../../page-tree.ts';
import type { ReportContent } from '../../report.ts';
import { isConcludedPlainly } from '../../telling/conclusion.ts';
import said from './findings-table.json' with { type: 'json' };

/** Findings with their reservations as a table, those alike in one row; below it what the reservations mean. */
export function findingsTable(findings: readonly Finding[], analysis: Analysis, index: IndexOf): ReportContent[] {
  const alike = [
    ...Map.groupBy(findings, (each) =>
      [each.evidence, verdictSaid(each, analysis), each.standard.level, decisionsOf(each)].join('\n'),
    ).values(),
  ];
  const used = new Set(findings.flatMap(({ shortOf }) => shortOf));
  const key = reservations.filter((each) => used.has(each)).map((each) => `${said.reservations[each]}: ${reasonWords[each]}`);
  return [
    table(
      said.head,
      alike.map((same, at) => {
        const [first] = same as [Finding];
        return [
          alike[at - 1]?.[0]!.evidence === first.evidence ? '' : index.entries.get(first.evidence)!.title,
          `${verdictSaid(first, analysis)}${decisionsOf(first)}`,
          standardWords[first.standard.level],
          `${[...new Set(same.map((each) => withReservations(each, index)))].join('; ')}.`,
        ];
      }),
    ),
    ...(key.length > 0 ? [paragraph(words(`${said.key} ${key.join('; ')}.`))] : []),
  ];
}

/** As its verb says it: on condition where the body says it so, and where it is alleged, as nobody's word stands beside it here. */
function verdictSaid(finding: Finding, analysis: Analysis): string {
  const { plain, open } = verbsOf(finding, analysis);
  if (finding.time === 'undated') return `${open}${said.undated}`;
  return isConcludedPlainly(finding, analysis) && !isAlleged(finding) ? plain : open;
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
  const reserved = listWords(shortOf.map((each) => said.reservations[each])) || said.noReservation;
  return `${placeIn(index.commitments.get(commitment)!, index)} (${reserved})`;
}

/** What reviewers decided, for the end of a cell. */
const decisionsOf = ({ decisions }: Finding): string => decisions.map((each) => `; ${decidedWords(each)}`).join('');
