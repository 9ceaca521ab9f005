import { entriesLeft } from '../../../explain/entries-left.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { wholeText } from '../../../model/needed.ts';
import { citeCommitment, indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import { listWords, proxyNote, reasonLabels, reasonWords, standardWords, verdictLine } from '../../../explain/words.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/records.ts';
import { byCodeUnit } from '../../../model/sorting.ts';
import { isFirm, isWeak, reservations, type RecommendedTo } from '../../../model/words.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { fill, upperFirst, withFullStop } from '../../phrases.ts';
import { placeName } from '../../../model/places.ts';
import { periodWords } from '../../period-words.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { answerSaid } from '../shared/answer.ts';
import { leadsOf } from '../shared/leads.ts';
import { bodyName, organisationName } from '../../telling/names.ts';
import sharedTemplates from '../shared/templates.json' with { type: 'json' };
import { cite, type ReportContent } from '../../report.ts';
import templates from './templates.json' with { type: 'json' };

/** The cases in which a State paid, asked, hosted or directed. @param state ISO 3166-1 alpha-2, or EU */
const casesOf = (state: string, entries: readonly EntryWithFacts[]): EntryWithFacts[] =>
  entries.filter((entry) => entry.atBehestOf?.some(({ who }) => who === state));

export const briefTitle = (state: string, analysis: Analysis): string =>
  fill(templates.title, { state: upperFirst(placeName(state)), organisation: organisationName(analysis) });

/** For one State: what it paid for, asked for, hosted or directed, the standards it shares in, and what it could ask for. */
export function stateBriefBody(code: string, analysis: Analysis, filters: Filters): ReportContent[] {
  const index = indexOf(analysis);
  const values = { state: placeName(code), organisation: organisationName(analysis), body: bodyName(analysis) };
  const cases = casesOf(code, entriesLeft(analysis, filters));
  const purpose = [
    paragraph(words(upperFirst(fill(code === 'EU' ? templates.purposeUnion : templates.purpose, values)))),
    paragraph(words(fill(templates.fairness, values))),
  ];
  if (cases.length === 0) return [...purpose, paragraph(words(fill(templates.none, values)))];
  const leads = new Map(cases.map((entry) => [entry.id, leadsOf(entry, analysis, index)]));
  const sections = (heading: string, entries: readonly EntryWithFacts[]): ReportContent[] =>
    entries.length === 0
      ? []
      : [title(2, heading), ...entries.flatMap((entry) => caseSection(code, entry, leads.get(entry.id)!, values.organisation, index))];
  const found = cases.filter((entry) => leads.get(entry.id)!.length > 0);
  const others = cases.filter((entry) => leads.get(entry.id)!.length === 0);
  return [
    ...purpose,
    table(
      ['case', `what ${values.state} did`, 'places', 'period', 'strongest finding'],
      cases.map((entry) => [
        entry.title,
        partOf(code, entry),
        (entry.places ?? []).map(placeName).join(', '),
        periodWords(entry.period),
        leads.get(entry.id)![0] ? lineOf(leads.get(entry.id)![0]!) : 'none',
      ]),
    ),
    paragraph(words(proxyNote)),
    ...sections(templates.cases, found),
    ...sections(templates.withoutFinding, others),
    ...keyOf([...leads.values()].flat()),
    ...sharedStandards([...leads.values()].flat(), values, index),
    ...recommendations(code, [...leads.values()].flat(), values, index),
    ...askedBefore(analysis),
  ];
}

const lineOf = (finding: Finding): string => `${verdictLine(finding)}; ${standardWords[finding.standard.level]}`;

function partOf(code: string, entry: EntryWithFacts): string {
  const roles = (entry.atBehestOf ?? []).filter(({ who }) => who === code).flatMap(({ as }) => as);
  return listWords(roles.map((role) => sharedTemplates.roles[role]));
}

function caseSection(
  code: string,
  entry: EntryWithFacts,
  leads: readonly Finding[],
  organisation: string,
  index: IndexOf,
): ReportContent[] {
  const answer = answerSaid(entry, organisation);
  return [
    title(3, entry.title),
    paragraph(strong(`What ${placeName(code)} did`), words(`: ${partOf(code, entry)}.`)),
    paragraph(strong('What is documented')),
    list(entry.claims.map((claim) => [words(withFullStop(claim.text)), cite(claim.sources)])),
    paragraph(strong(`What ${organisation} says`), words(`: ${answer.text}`), ...(answer.sources.length > 0 ? [cite(answer.sources)] : [])),
    ...(entry.notEstablished?.length
      ? [paragraph(strong('Not established')), list(entry.notEstablished.map((each) => [words(withFullStop(each))]))]
      : []),
    ...(leads.length > 0
      ? [
          paragraph(strong('What it is held against')),
          list(
            leads.map((finding) => [
              words(
                `${labelOf(finding.norm, index)}: ${lineOf(finding)} (${citeCommitment(index.commitments.get(finding.commitment)!, index)}).`,
              ),
            ]),
          ),
        ]
      : []),
  ];
}

/** What stands behind the short words for reasons, as far as they are used. */
function keyOf(leads: readonly Finding[]): ReportContent[] {
  const used = reservations.filter((reason) => leads.some((finding) => finding.shortOf.includes(reason)));
  if (used.length === 0) return [];
  return [title(2, templates.key), list(used.map((reason) => [strong(reasonLabels[reason]), words(`: ${reasonWords[reason]}.`)]))];
}

/** Sentences of the organisation's texts that are addressed to States, on the norms that these cases touch. */
function sharedStandards(leads: readonly Finding[], values: Readonly<Record<string, string>>, index: IndexOf): ReportContent[] {
  const norms = new Set(leads.map((finding) => finding.norm));
  const shared = [...index.commitments.values()].filter(
    (each) =>
      each.bearers.includes('states') && (isFirm(each.modality) || isWeak(each.modality)) && each.norms.some(({ id }) => norms.has(id)),
  );
  if (shared.length === 0) return [];
  return [
    title(2, fill(templates.shared, values)),
    paragraph(words(fill(templates.sharedNote, values))),
    list(
      shared.map((each) => {
        const whole = wholeText(each);
        const official = each.textStatus === 'official';
        const note = `${citeCommitment(each, index)}${official ? '' : '; our restatement'}`;
        return [words(`${official ? `“${whole}”` : withFullStop(whole)} (${note})`)];
      }),
    ),
  ];
}

function recommendations(
  code: string,
  leads: readonly Finding[],
  values: Readonly<Record<string, string>>,
  index: IndexOf,
): ReportContent[] {
  const rules = [...new Set(leads.map((finding) => finding.rule))].toSorted(byCodeUnit).map((id) => index.rules.get(id)!);
  const of = (to: RecommendedTo) => [
    ...new Set(rules.flatMap((rule) => (rule.recommendations ?? []).filter((each) => each.to === to).map((each) => each.text))),
  ];
  const section = (heading: string, texts: readonly string[]): ReportContent[] =>
    texts.length > 0 ? [title(2, fill(heading, values)), list(texts.map((text) => [words(withFullStop(text))]))] : [];
  return [
    ...section(code === 'EU' ? templates.asksBodyUnion : templates.asksBody, of('body')),
    ...section(templates.asksOrganisation, of('organisation')),
    ...section(templates.asksState, [...of('members'), ...of('payers'), ...of('hosts')]),
  ];
}
