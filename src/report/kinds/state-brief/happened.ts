import { againstOf } from '../../../model/circumstances.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, withoutFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { organisationName } from '../../telling/names.ts';
import { answerTo, isInAnswer, isOwnWord } from '../../telling/answers.ts';
import type { ChosenFact } from '../../telling/claims.ts';
import { countAdmitted, factsInOrder, factsSaid, mostTelling } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { claimSaid } from '../../telling/said-by.ts';
import type { ToldBy } from '../../telling/same-person.ts';
import { putFacts } from './case.ts';
import { ownPart } from './own-part.ts';
import templates from './templates.json' with { type: 'json' };

/** What the first page says of what happened to people. */

const mostHappened = 2;

/** The fact of each of the weightiest cases that tells most of what happened to people. @param known what has been told already */
export function happenedFacts(matters: readonly Matter[], known: readonly Claim[], analysis: Analysis): ChosenFact[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const most = Math.max(1, Math.ceil(mostHappened / Math.max(1, matters.length)));
  const told: ChosenFact[] = [];
  for (const matter of matters) {
    const heard = [...known, ...told.map(({ claim }) => claim)];
    const facts = factsInOrder(putFacts(matter, heard, analysis), matter.lead).filter(({ before }) => !before);
    const telling = facts.filter(({ claim }) => claim.shows.some(({ fact }) => against.has(fact)));
    const best = mostTelling(telling.length > 0 ? telling : facts, matter.lead);
    const chosen = [...new Set([best, ...telling, ...facts])].flatMap((fact) => fact ?? []).slice(0, most);
    const own = ownPart(
      matter,
      [...heard.filter((claim) => matter.entry.claims.includes(claim)), ...chosen.map(({ claim }) => claim)],
      heard,
      analysis,
    );
    // Where there is room for one, what befell people is told before the part that the organisation had.
    told.push(...(most > 1 ? [own, ...chosen] : [...chosen, own]).flatMap((fact) => fact ?? []).slice(0, most));
  }
  return [...told.slice(0, mostHappened), ...countBeside(matters, told, known, analysis)];
}

/** Of a case alone what the organisation itself counts of it, which its answer may not stand without. */
function countBeside(matters: readonly Matter[], told: readonly ChosenFact[], known: readonly Claim[], analysis: Analysis): ChosenFact[] {
  const [matter, ...others] = matters;
  if (!matter || others.length > 0) return [];
  const heard = [...known, ...told.map(({ claim }) => claim)];
  return [countAdmitted(putFacts(matter, heard, analysis), heard, matter.lead) ?? []].flat();
}

/** What others say against what is told of some cases: it stands in the same place. */
export function deniedFacts(matters: readonly Matter[], told: readonly Claim[], analysis: Analysis): ChosenFact[] {
  const shown = new Set(told.flatMap(({ shows }) => shows.map(({ fact }) => fact)));
  return matters.flatMap((matter) => {
    if (!told.some((claim) => matter.entry.claims.includes(claim))) return [];
    const answer = answerTo(matter.entry, analysis, matter.lead);
    return putFacts(matter, [], analysis).filter(
      (fact) =>
        fact.told === 'disputes' &&
        fact.claim.disputes.some((each) => shown.has(each.fact)) &&
        !told.includes(fact.claim) &&
        !answer.text.includes(withoutFullStop(claimSaid(fact.claim, analysis))) &&
        !isInAnswer(fact.claim, answer),
    );
  });
}

const entryOf = (claim: Claim, { workspace }: Analysis) => workspace.entries.find(({ claims }) => claims.includes(claim));

export function happened(
  facts: readonly ChosenFact[],
  denied: readonly ChosenFact[],
  met: readonly ToldBy[],
  analysis: Analysis,
): ReportContent[] {
  if (facts.length === 0) return [];
  const said = factsSaid(facts, analysis, met);
  const isOfSeveral = new Set(facts.map(({ claim }) => entryOf(claim, analysis))).size > 1;
  const deniedBy = (label: string, some: readonly ChosenFact[]): ReportContent[] => {
    const [first] = some;
    if (!first) return [];
    const on = isOfSeveral ? fill(templates.onCase, { title: entryOf(first.claim, analysis)?.title ?? '' }) : '';
    const against = some.flatMap(({ claim, sources }) => [words(` ${claimSaid(claim, analysis)}`), cite(sources)]);
    return [paragraph(strong(`${label}${on}:`), ...against)];
  };
  const [own, ofOthers] = [true, false].map((isOwn) => denied.filter(({ claim }) => isOwnWord(claim) === isOwn)) as [
    ChosenFact[],
    ChosenFact[],
  ];
  return [
    title(2, templates.happened),
    list(facts.map(({ sources }, at) => [words(said[at]!), cite(sources)])),
    ...deniedBy(fill(templates.answer, { organisation: organisationName(analysis) }), own),
    ...deniedBy(templates.disputed, ofOthers),
  ];
}
