import type { PhrasingContent } from 'mdast';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { standardWords } from '../../../explain/words.ts';
import { isAlleged } from '../../../model/strength.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim, Commitment } from '../../../model/records.ts';
import { list, paragraph, strong, title, words } from '../../page-tree.ts';
import { fill, firstClause, lowered, lowerFirst } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { chosenFacts, deniedOf, factOf, isAdmission, type ChosenFact } from '../../telling/claims.ts';
import { concluded, concludedLikewise, conclusionOf } from '../../telling/conclusion.ts';
import { concludedSaid, inCitedParts } from '../../telling/with-measure.ts';
import type { Matter } from '../../telling/matters.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { organisationName } from '../../telling/names.ts';
import { ownDefinitions } from '../../telling/definitions.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { saidToday, type SaidToday } from '../../telling/said-today.ts';
import type { Said } from '../../telling/said.ts';
import { plainBeside, type PlainBeside } from '../../telling/plain-beside.ts';
import { whatFollows } from '../../telling/what-follows.ts';
import { documentNameInFull, promised, type Promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin } from '../../telling/said-by.ts';
import { changeSaid, changeUntold } from '../../telling/fairness.ts';
import { factsInOrder, isOfOthersAlone } from '../../telling/facts-in-order.ts';
import { restedOnBesides } from '../../telling/rested-on.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { holdsHere } from '../shared/holds-here.ts';
import { isOfSamePair, partOf } from '../shared/part-of.ts';
import { criticismsIn } from '../shared/criticisms.ts';
import { unreadClaims } from '../shared/known-from-others.ts';
import { answered, answeredInShort } from './answered.ts';
import type { Heard } from './heard.ts';
import { factLines, isSumAgain, sumsAgain } from './fact-lines.ts';
import templates from './templates.json' with { type: 'json' };

const { theme } = templates;
/** What a page holds with the rest of a case. */
const mostFacts = 7;
/** What a case in short has room for. */
const mostInShort = 2;
/** More of its own subjects stand in Annex B. */
const mostOwnSubjects = 3;

export const caseId = ({ entry }: Matter): string => `case-${entry.id}`;

/** One case told whole: promise, practice, answer, conclusion. @param heard what was told before it; added to */
export function caseTold(matter: Matter, heard: Heard, analysis: Analysis): ReportContent[] {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const facts = factsOf(matter, promise.commitment, heard, analysis);
  const isKnown = heard.promises.has(promise.text);
  heard.promises.add(promise.text);
  const plain = plainBeside(matter, analysis);
  const other = isKnown && plain ? heard.plain.get(plain.text) : undefined;
  if (plain && !other) heard.plain.set(plain.text, matter);
  const criticisms = criticismsOf(entry, facts, analysis);
  const done = [...factsInOrder(facts, lead).slice(0, mostFacts), ...criticisms];
  const above = saidAbove(matter, promise.commitment, done, heard, analysis);
  const sums = chosenFacts(matter, promise.commitment, analysis).filter(
    (fact) =>
      fact.told !== 'disputes' && !facts.includes(fact) && !done.some(({ claim }) => claim === fact.claim) && isOtherSum(fact.claim, heard),
  );
  const again = sumsAgain(
    sums.map(({ claim }) => claim),
    analysis,
  );
  const today = leadToday(lead, analysis);
  const toldClaims = done.map(({ claim }) => claim);
  const conclusion = today?.conclusion ?? conclusionSaid(matter, heard, isKnown, analysis);
  const change = changeUntold(matter, [...heard.claims, ...toldClaims], analysis);
  heard.claims.push(...toldClaims, ...change);
  const inShort = [...firstOf(done.slice(0, done.length - criticisms.length)), ...criticisms];
  const short: InShort = {
    done: inShort,
    denied: deniedOf(
      inShort.map(({ claim }) => claim),
      facts,
      entry,
      analysis,
    ),
  };
  if (partOf(lead, analysis)) return casePart(matter, short, heard, analysis);
  if (plain && other) return caseAgain(matter, short, { other, plain }, heard, analysis);
  const isTwo = plain !== null && heard.promises.has(promised(plain.finding, analysis).text);
  const nearer = nearerPromise(matter, analysis);
  const nearerTold = nearer ? [words(` ${nearer.promise.text}`), cite(nearer.promise.sources)] : [];
  const definitions = definitionsTold(matter, heard, analysis);
  return [
    title(3, `${entry.title} (${whereAndWhenTold(entry)})`, { id: caseId(matter) }),
    paragraph(
      strong(theme.promised),
      ...(isKnown
        ? [words(` ${isTwo ? theme.samePromises : samePromise(promise, analysis)}`)]
        : [words(` ${today?.text ?? promise.text}`), cite(promise.sources)]),
      ...nearerTold,
      ...(plain ? plainPromise(plain, heard, analysis) : []),
    ),
    ...(definitions.length > 0
      ? [
          paragraph(
            strong(fill(theme.defines, { organisation: organisationName(analysis), norm: lowered(labelOf(lead.norm, indexOf(analysis))) })),
            ...definitions,
          ),
        ]
      : []),
    paragraph(strong(theme.done)),
    list([...factLines(done, analysis), ...again, ...above, ...saidLines(change.map((each) => changeSaid(each, matter, analysis)))]),
    ...answered(matter, deniedOf(toldClaims, facts, entry, analysis), heard, analysis),
    paragraph(strong(theme.concluded), ...withProof(whatFollows(matter, analysis, conclusion), analysis)),
  ];
}

/** What is told of a case of which not all is, and what is said against that. */
interface InShort {
  readonly done: readonly ChosenFact[];
  readonly denied: readonly ChosenFact[];
}

/** What a case shares with one before it. */
interface Shared {
  readonly other: Matter;
  readonly plain: PlainBeside;
}

/** A case on the promises of one before from which the same follows plainly: what else is told of it, and what follows from its own promise and on subjects of its own. */
function caseAgain(matter: Matter, { done, denied }: InShort, shared: Shared, heard: Heard, analysis: Analysis): ReportContent[] {
  const { entry, lead } = matter;
  const facts = factLines(done, analysis).flatMap((line) => [words(' '), ...line]);
  const follows: Said[] = [
    ...(isOfSamePair(lead, shared.other.lead)
      ? [{ text: holdsHere([lead, shared.plain.finding], analysis), sources: [], from: [lead.id] }]
      : [
          { text: concludedLikewise(lead, analysis), sources: [], from: [lead.id] },
          { text: holdsHere([shared.plain.finding], analysis), sources: [], from: [] },
        ]),
    ...onOwnSubjects(matter, shared.other, analysis),
  ];
  return [
    title(3, `${entry.title} (${whereAndWhenTold(entry)})`, { id: caseId(matter) }),
    paragraph(strong(theme.done), ...facts),
    paragraph(strong(theme.concluded), ...withProof(follows, analysis), ...answeredInShort(matter, denied, heard, analysis)),
  ];
}

/** Work that is a part of other work: what else is told of it, and on what nothing more is concluded. */
function casePart(matter: Matter, { done, denied }: InShort, heard: Heard, analysis: Analysis): ReportContent[] {
  const { entry } = matter;
  const facts = factLines(done, analysis).flatMap((line) => [words(' '), ...line]);
  return [
    title(3, `${entry.title} (${whereAndWhenTold(entry)})`, { id: caseId(matter) }),
    paragraph(strong(theme.done), ...facts),
    paragraph(strong(theme.concluded), words(` ${partSaid(matter, analysis)}`), ...answeredInShort(matter, denied, heard, analysis)),
  ];
}

const partSaid = ({ leads }: Matter, analysis: Analysis): string =>
  holdsHere(
    leads.filter((each) => partOf(each, analysis)),
    analysis,
  );

/** What follows plainly and in its time from own promises on subjects on which nothing was concluded of the other case; what hangs on a condition stands in Annex B. */
function onOwnSubjects({ leads }: Matter, other: Matter, analysis: Analysis): Said[] {
  const own = leads.filter(
    (each) =>
      each.time === 'in-force' &&
      each.standing === 'own-commitment' &&
      unreadClaims(each, analysis).length === 0 &&
      !isAlleged(each) &&
      isConcludedPlainly(each, analysis) &&
      !other.leads.some(({ norm }) => norm === each.norm),
  );
  return own
    .slice(0, mostOwnSubjects)
    .map((each) => concludedSaid(concludedLikewise(each, analysis, 'alone'), each, analysis))
    .flatMap(inCitedParts);
}

/** The promise from which something follows plainly beside a condition, where the theme has not said it. */
function plainPromise({ finding }: PlainBeside, { promises }: Heard, analysis: Analysis): PhrasingContent[] {
  const { text, sources } = promised(finding, analysis);
  if (promises.has(text)) return [];
  promises.add(text);
  return [words(` ${text}`), cite(sources)];
}

const findingOf = (said: Said | null, analysis: Analysis): Finding | undefined =>
  said?.from.flatMap((id) => indexOf(analysis).findings.get(id) ?? [])[0];

/** What follows, with the standard of proof after what it is of. */
const withProof = (said: readonly Said[], analysis: Analysis): PhrasingContent[] =>
  said.flatMap((each, at) => {
    const [standard, next] = [each, said[at + 1]].map((one) => findingOf(one ?? null, analysis)?.standard.level);
    const proof =
      standard !== undefined && standard !== next ? [words(` ${fill(theme.proof, { standard: standardWords[standard] })}`)] : [];
    return [...saidInARow([each]), ...proof];
  });

/** A promise that is known as what the organisation says today alone; one that is measured by an outside standard says so, and is told as others are. */
export const leadToday = (lead: Matter['lead'], analysis: Analysis): SaidToday | null =>
  lead.shortOf.includes('external-reading') ? null : saidToday(lead, analysis);

/** What shows the case and was not told of another; all of it where nothing else would be left. */
function factsOf(matter: Matter, commitment: Commitment, { claims }: Heard, analysis: Analysis): readonly ChosenFact[] {
  const facts = chosenFacts(matter, commitment, analysis);
  const fresh = facts.filter(({ claim }) => !claims.some((each) => isSameAs(each, claim)) && !isSumAgain(claim, claims));
  return fresh.some(({ told }) => told !== 'disputes') ? fresh : facts;
}

/** What those criticised who grant something: that stands under what speaks for the organisation, and this here. */
const criticismsOf = (entry: Matter['entry'], facts: readonly ChosenFact[], analysis: Analysis): ChosenFact[] =>
  criticismsIn(entry, analysis)
    .filter((claim) => !facts.some((fact) => fact.claim === claim))
    .map(factOf);

/** Whether a sum that was told of another case is told of this one by somebody else. */
const isOtherSum = (claim: Claim, { claims }: Heard): boolean => isSumAgain(claim, claims) && !claims.some((each) => isSameAs(each, claim));

/** What was told of another case and this one rests on, too, in its first clause. */
function saidAbove(
  matter: Matter,
  commitment: Commitment,
  done: readonly ChosenFact[],
  { claims }: Heard,
  analysis: Analysis,
): PhrasingContent[][] {
  const isToldHere = (claim: Claim): boolean => done.some((each) => each.claim === claim);
  const needed = chosenFacts(matter, commitment, analysis).filter((fact) => fact.told === 'needed' && !isToldHere(fact.claim));
  const told = new Set(needed.flatMap(({ claim }) => claims.find((each) => isSameAs(each, claim)) ?? []));
  return [...told].map((claim) => [
    words(fill(theme.toldAbove, { text: lowerFirst(firstClause(claimWithin(claimSaid(claim, analysis)))) })),
    cite(citedBy(claim)),
  ]);
}

/** On the same promise and the same conditions as the case before, these are not said again. */
function conclusionSaid({ lead }: Matter, heard: Heard, isKnown: boolean, analysis: Analysis): string {
  const conditions = conclusionOf(lead, analysis).conditions.join('; ');
  const isSame = isKnown && conditions !== '' && conditions === heard.conditions;
  heard.conditions = conditions;
  return isSame ? concludedLikewise(lead, analysis) : concluded(lead, analysis);
}

/** What a case in short has room for: its first facts, and what the organisation admits before others. */
function firstOf([first, ...others]: readonly ChosenFact[]): ChosenFact[] {
  if (!first) return [];
  const isAdmitted = (fact: ChosenFact): boolean => isAdmission(fact.claim);
  return [first, ...others.filter(isAdmitted), ...others.filter((fact) => !isAdmitted(fact))].slice(0, mostInShort);
}

/** A case in short: the promise where the theme has not said it, its best facts, what the organisation says to it, and what follows. @param heard what was told before it; added to */
export function caseInShort(matter: Matter, heard: Heard, analysis: Analysis): PhrasingContent[] {
  const { entry, lead } = matter;
  const promise = promised(lead, analysis);
  const today = leadToday(lead, analysis);
  const chosen = chosenFacts(matter, promise.commitment, analysis);
  const all = factsInOrder(chosen, lead);
  const first = firstOf(all.filter((fact) => !isOfOthersAlone(fact, lead) || fact === all[0]));
  const facts = [...first, ...restedOnBesides(matter, all, first, analysis)];
  const denied = deniedOf(
    facts.map(({ claim }) => claim),
    chosen,
    entry,
    analysis,
  );
  const isKnown = heard.promises.has(promise.text);
  heard.promises.add(promise.text);
  const said = partOf(lead, analysis)
    ? { text: partSaid(matter, analysis), sources: [], from: [] }
    : concludedSaid(today?.conclusion ?? concluded(lead, analysis, 'alone'), lead, analysis);
  return [
    strong(`${entry.title} (${whereAndWhenTold(entry)}).`),
    ...(isKnown ? [] : [words(` ${today?.text ?? promise.text}`), cite(promise.sources)]),
    ...factLines(facts, analysis).flatMap((line) => [words(' '), ...line]),
    ...answeredInShort(matter, denied, heard, analysis),
    ...inCitedParts(said).flatMap(({ text, sources }) => [words(` ${text}`), cite(sources)]),
  ];
}

/** Which promise it is, without its words. */
function samePromise({ commitment }: Promised, analysis: Analysis): string {
  const document = documentNameInFull(indexOf(analysis).instruments.get(commitment.instrument)!, analysis);
  return fill(theme.samePromise, { document });
}

/** What its own texts say of the norm, where an outside standard is held against it; once in a theme. */
function definitionsTold({ lead }: Matter, { promises }: Heard, analysis: Analysis): PhrasingContent[] {
  const fresh = ownDefinitions(lead, analysis).filter(({ text }) => !promises.has(text));
  for (const { text } of fresh) promises.add(text);
  return saidInARow(fresh);
}

const saidInARow = (said: readonly Said[]): PhrasingContent[] =>
  said.flatMap(({ text, sources }) => [words(` ${text}`), ...(sources.length > 0 ? [cite(sources)] : [])]);

const saidLines = (said: readonly Said[]): PhrasingContent[][] => said.map(({ text, sources }) => [words(text), cite(sources)]);
