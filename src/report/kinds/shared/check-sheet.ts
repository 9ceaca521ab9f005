import { indexOf, lineOf } from '../../../explain/index-of.ts';
import { proxyNote, reasonWords, standardWords, verdictLine } from '../../../explain/words.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim, Commitment } from '../../../model/records.ts';
import { remember } from '../../../model/remember.ts';
import { shortReference } from '../../../model/sources.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import type { CitedSource, ReportContent } from '../../report.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import type { Said } from '../../telling/said.ts';
import { askedBefore } from './asked-before.ts';

/** What the author of a report checks before filing it; never part of what is filed. */

/** Each sentence with what it rests on, how that was read, and its grades. */
export function sentencesSheet(said: readonly Said[], analysis: Analysis): ReportContent[] {
  const rows = said.map(({ text, sources, from }, at): readonly string[] => [
    String(at + 1),
    text,
    from.map((id) => restsOn(id, analysis)).join('; '),
    sources.map((source) => toReread(source, from, analysis)).join('; '),
  ]);
  return [
    title(2, 'Each sentence, what it rests on, and what to re-read'),
    paragraph(words(proxyNote)),
    rows.length > 0 ? table(['no.', 'sentence', 'rests on', 'to re-read'], rows) : paragraph(words('None.')),
  ];
}

/** What stands behind each matter: verdict with all its reservations, standard of proof, what is not established. */
export function mattersSheet(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  return rightOfReply(matters, analysis)
    .concat(
      matters.flatMap(({ entry, leads }) => [
        title(2, entry.title),
        list(leads.map((lead) => [strong(lead.norm), words(`: ${findingLine(lead, analysis)} (avowed explain ${lead.id})`)])),
        ...(entry.notEstablished?.length
          ? [paragraph(strong('Do not say, for it is not established')), list(entry.notEstablished.map((each) => [words(each)]))]
          : []),
      ]),
    )
    .concat(
      askedBefore(
        matters.map(({ entry }) => entry),
        analysis,
      ),
    );
}

/** What is held against the organisation, and nothing says that it was asked. */
function rightOfReply(matters: readonly Matter[], analysis: Analysis): ReportContent[] {
  const unasked = matters.filter((matter) => !isPast(matter) && matter.entry.response?.asked === undefined).map(({ entry }) => entry.title);
  if (unasked.length === 0) return [];
  const organisation = organisationName(analysis);
  return [
    title(2, 'Before you file it'),
    paragraph(
      words(
        `Nothing in this workspace says that ${organisation} was asked about what follows, and that is the first thing it will say. “avowed report questions” writes the letters; note under “response” in the entry when you asked and by when an answer is due, and the reports tell it.`,
      ),
    ),
    list([...new Set(unasked)].map((each) => [words(each)])),
  ];
}

function findingLine(finding: Finding, analysis: Analysis): string {
  const { confidence } = indexOf(analysis).commitments.get(finding.commitment)!;
  const reasons = finding.shortOf.map((each) =>
    each === 'doubtful' ? `${reasonWords[each]}: ${confidence.because[0]}` : reasonWords[each],
  );
  return [verdictLine(finding), standardWords[finding.standard.level], ...reasons].join('; ');
}

function restsOn(id: string, analysis: Analysis): string {
  const commitment = indexOf(analysis).commitments.get(id);
  if (commitment) return textToVerify(commitment);
  const [found] = id.includes('#') ? claimsBehind(id, analysis) : [];
  return found ? `${id} (${found.kind}; credibility ${found.credibility})` : id;
}

function textToVerify(commitment: Commitment): string {
  const { file, line } = lineOf(commitment);
  const how =
    commitment.textStatus === 'digest' ? 'restated in our own words, not to be quoted' : 'official text, to be compared word by word';
  return `${file}:${line} (${how}; ${commitment.provenance})`;
}

function toReread({ id, locator, via }: CitedSource, from: readonly string[], analysis: Analysis): string {
  const index = indexOf(analysis);
  const read = howRead({ id, locator }, from, analysis);
  const appraisal = analysis.workspace.appraisals[id];
  const known = [
    ...(via ? [`read through ${shortReference(index.sources.get(via), via)}`] : read ? [`read: ${read}`] : []),
    ...(appraisal ? [`reliability ${appraisal.reliability}`] : []),
  ];
  return `${shortReference(index.sources.get(id) ?? index.ruleSources.get(id), id)}${locator ? `, ${locator}` : ''}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}

/** How a source was read at a place: as the claims say on which a sentence rests, else as another does of the very same place. */
function howRead({ id, locator }: Pick<CitedSource, 'id' | 'locator'>, from: readonly string[], analysis: Analysis): string | undefined {
  const isHere = (each: CitedSource) => each.id === id && each.locator === locator;
  const own = from.flatMap((each) => claimsBehind(each, analysis)).flatMap(({ sources }) => sources);
  const cited = own.find(isHere) ?? citationsIn(analysis).find(isHere) ?? own.find((each) => each.id === id);
  return cited?.read;
}

/** A claim by its id, or all of an entry. */
function claimsBehind(id: string, analysis: Analysis): readonly Claim[] {
  const [entry, claim] = id.split('#');
  return (indexOf(analysis).entries.get(entry!)?.claims ?? []).filter((each) => claim === undefined || each.id === claim);
}

const citationsIn = remember(({ entries }: Analysis) => entries.flatMap(({ claims }) => claims.flatMap(({ sources }) => sources)));
