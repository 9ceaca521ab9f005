import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isRole, saidInForce } from '../../../model/words.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { fill, lowerFirst, upperFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { answerTo, isInAnswer } from '../../telling/answers.ts';
import { isSameAs } from '../../telling/alike.ts';
import { chosenFacts } from '../../telling/claims.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { isNamed } from '../../telling/conduct.ts';
import { concluded, concludedLikewise, concludedAloud, conclusionOf } from '../../telling/conclusion.ts';
import { countAdmitted, factsInOrder, isOfOthersAlone, mostTelling } from '../../telling/facts-in-order.ts';
import type { Matter } from '../../telling/matters.ts';
import { asFarAs, isNarrowed, longestAnswer } from '../../telling/narrowed.ts';
import { organisationName } from '../../telling/names.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { documentNameInFull, promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin, saidAfter } from '../../telling/said-by.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { holdsHere } from '../shared/holds-here.ts';
import { isOfSamePair } from '../shared/part-of.ts';
import { isAgain } from './again.ts';
import { byProof } from './by-proof.ts';
import { leastAsked } from './summary-asks.ts';
import type { Likewise, SummaryFinding } from './summary-finding.ts';
import templates from './templates.json' with { type: 'json' };

/** What a page holds at most, and what it holds in any case. */
const mostFindings = 5;
const leastFindings = 2;
/** With little room what is asked and further cases are told shortly, and no part that the organisation had besides; with the least of a further case on the same promise also only that it is one; in a sentence each as many as were announced. */
const rooms = ['enough', 'little', 'least', 'sentence'] as const;
/** What one case has room for: its first fact, and one that shows what that does not; of a case alone also what the organisation itself counts of it. */
const mostFacts = 2;
/** Of a longer answer so many of its first sentences as have room; the whole is read in its place. */
const longestOfSeveral = 155;

/** Those that a page holds, the strongest first. */
export function summaryFindings(raised: readonly Matter[], analysis: Analysis): SummaryFinding[] {
  const found: { matter: Matter; fact: Claim | undefined; likewise: Likewise[] }[] = [];
  for (const matter of byProof(raised).leading) {
    const heard = found.flatMap(({ fact }) => fact ?? []);
    const same = found.find((each) => isLikewise(each.matter, matter, analysis));
    if (same) same.likewise.push({ matter, said: likewiseSaid(matter, same, analysis) });
    else if (found.length < mostFindings) found.push({ matter, fact: factOf(matter, heard, analysis), likewise: [] });
  }
  const saidOf = (withPart: boolean): string[] =>
    found.map((each, at) => findingSaid(each, found.slice(0, at), found.length === 1, withPart, analysis));
  const [whole, short] = [saidOf(true), saidOf(false)];
  const told = (most: number, room: (typeof rooms)[number]): SummaryFinding[] =>
    found.slice(0, most).map((each, at) => ({
      ...each,
      said: room === 'sentence' ? inASentence(each, analysis) : (room === 'enough' ? whole : short)[at]!,
      likewise:
        room === 'least' || room === 'sentence'
          ? each.likewise.map(({ matter }) => ({ matter, said: templates.likewise.promise }))
          : each.likewise,
      isShort: room !== 'enough',
      isInASentence: room === 'sentence',
    }));
  const fewest = Math.min(leastFindings, found.length);
  const counts = Array.from({ length: found.length - fewest + 1 }, (_, at) => found.length - at);
  const ways = counts.flatMap((most) => rooms.map((room) => () => told(most, room)));
  const toldIn = (each: readonly SummaryFinding[]): number => each.reduce((sum, { likewise }) => sum + 1 + likewise.length, 0);
  for (const way of ways) {
    const each = way();
    if (isOnePage(each, raised.length - toldIn(each), analysis)) return each;
  }
  return ways.at(-1)?.() ?? [];
}

/** Of a page with its headings, the findings, further cases, and what is asked at least. */
const linesOfPage = 35;
/** Where nothing stands between them but what is counted. */
const linesInSentences = 47;
const lettersOfLine = 83;
/** What a further case takes; more of them are only counted. */
const linesOfFurther = 3.5;
const mostFurther = 4;
/** Where each takes a line. */
const mostInShort = 6;

const linesOf = (text: string): number => Math.ceil(text.length / lettersOfLine);

/** @param further how many cases more are named */
function isOnePage(findings: readonly SummaryFinding[], further: number, analysis: Analysis): boolean {
  const told = findings.map(({ matter: { entry }, said, likewise }) =>
    linesOf(
      `${entry.title} ${whereAndWhenTold(entry)} ${said} ${likewise.map((each) => `${each.matter.entry.title} ${each.said}`).join(' ')}`,
    ),
  );
  const asked = [...Map.groupBy(leastAsked(findings, analysis), ({ to, who }) => `${to} ${who}`).values()].map((same) =>
    linesOf(`To ${same[0]!.who}: ${same.map(({ what }) => `(1) ${what}`).join(' ')}`),
  );
  const isInSentences = findings.some(({ isInASentence }) => isInASentence);
  return (
    [...told, ...asked].reduce(
      (sum, each) => sum + each,
      isInSentences
        ? 0
        : findings.some(({ isShort }) => isShort)
          ? Math.min(further, mostInShort)
          : Math.min(further, mostFurther) * linesOfFurther,
    ) <= (isInSentences ? linesInSentences : linesOfPage)
  );
}

/** What was done, what follows, also plainly beside a condition, and what is said to it, each once and as short as it is true; what was promised is read in its place. @param withPart where there is room for what tells of the own part */
function findingSaid(
  { matter, fact }: Pick<SummaryFinding, 'matter' | 'fact'>,
  before: readonly Pick<SummaryFinding, 'matter'>[],
  isAlone: boolean,
  withPart: boolean,
  analysis: Analysis,
): string {
  const { lead } = matter;
  const isKnown = before.some(({ matter: other }) => other.lead.commitment === lead.commitment);
  const told = factsToTell(matter, fact, isAlone, withPart, analysis);
  const facts = [...inARow(told, isAlone ? 2 : 1, analysis), ...deniedIn(matter, told, isAlone, analysis)];
  // Where there is room what was promised is said before, save where the conclusion says or quotes it.
  const isPromiseTold = isAlone && !isKnown && indexOf(analysis).commitments.get(lead.commitment)!.textStatus !== 'official';
  const promise = isPromiseTold ? [promised(lead, analysis).text] : [];
  const conclusion = isKnown ? concludedLikewise(lead, analysis) : concluded(lead, analysis, isPromiseTold ? 'after-promise' : 'quoting');
  const plain = plainBeside(matter, analysis);
  const isPlainKnown = plain !== null && before.some((each) => plainBeside(each.matter, analysis)?.text === plain.text);
  const own = answerIn(matter, isAlone, analysis);
  const answer = before.some((each) => answerIn(each.matter, isAlone, analysis) === own) ? '' : own;
  return [...promise, ...facts, conclusion, ...(plain && !isPlainKnown ? [plain.text] : []), answer]
    .filter(Boolean)
    .map((each) => upperFirst(withFullStop(each)))
    .join(' ');
}

/** The fact and what follows plainly from it, with the text from which it does, and what is said to it; the rest is read in its place. */
function inASentence({ matter, fact }: Pick<SummaryFinding, 'matter' | 'fact'>, analysis: Analysis): string {
  const { lead } = matter;
  const plain = isConcludedPlainly(lead, analysis) ? lead : plainBeside(matter, analysis)?.finding;
  const follows =
    plain && saidInForce(plain) === 'strain'
      ? fill(templates.sitsIll, { document: documentOf(plain, analysis), organisation: organisationName(analysis) })
      : withFullStop(concludedAloud(lead, analysis));
  const answer = answerIn(matter, false, analysis);
  return [...(fact ? [shortly(fact, analysis)] : []), follows, answer]
    .filter(Boolean)
    .map((each) => upperFirst(withFullStop(each)))
    .join(' ');
}

function documentOf({ commitment }: Finding, analysis: Analysis): string {
  const { commitments, instruments } = indexOf(analysis);
  return documentNameInFull(instruments.get(commitments.get(commitment)!.instrument)!, analysis);
}

/** Claims as far as there is room; who speaks twice in a row is named once. */
function inARow(claims: readonly Claim[], most: number, analysis: Analysis): string[] {
  const said = claims.map((claim) => ({ text: shortly(claim, analysis, most), sources: claim.sources.map(({ id }) => id) }));
  return said.map(({ text, sources }, at) => (at === 0 ? text : saidAfter(text, sources, said[at - 1]!)));
}

/** The fact that is told first, then, as far as there is room, what shows a condition of the finding that it does not show; of a case alone also others. */
function factsToTell(matter: Matter, first: Claim | undefined, isAlone: boolean, withPart: boolean, analysis: Analysis): Claim[] {
  if (!first) return [];
  const { lead } = matter;
  const facts = factsInOrder(chosenFacts(matter, promised(lead, analysis).commitment, analysis), lead);
  const others = facts.filter((fact) => !fact.before && fact.claim !== first && !isOfOthersAlone(fact, lead)).map(({ claim }) => claim);
  const told = [first];
  for (const claim of others) {
    const known = new Set(told.flatMap(({ id }) => heldBy(id, lead)));
    const isNew = heldBy(claim.id, lead).some((condition) => !known.has(condition));
    if (told.length < mostFacts && (isAlone || isNew) && !told.some((each) => isSameAs(each, claim) || isOfOneSource(each, claim)))
      told.push(claim);
  }
  const count = isAlone ? countAdmitted(facts, told, lead)?.claim : undefined;
  const part = ownPart(told, others, lead);
  if (!part) return count ? [...told, count] : told;
  // A conclusion that does not name what the organisation did hangs in the air without it.
  if (!isNamed(lead, analysis)) return [part, ...told];
  return [...told, count ?? (withPart ? part : [])].flat();
}

/** Where only what others did is told, what tells of what the organisation did: nobody should have to believe it. */
function ownPart(told: readonly Claim[], others: readonly Claim[], { role }: Finding): Claim | undefined {
  if (role === null || told.some(({ by }) => by !== 'states' && by !== 'others')) return undefined;
  return others.find((claim) => claim.by === 'organisation' && claim.shows.some(({ fact }) => fact === role.fact) && !told.includes(claim));
}

/** What others say against what is told; of several cases the first of it. */
function deniedIn(matter: Matter, told: readonly Claim[], isAlone: boolean, analysis: Analysis): string[] {
  const answer = answerTo(matter.entry, analysis, matter.lead);
  const shown = new Set(told.flatMap(({ shows }) => shows.map(({ fact }) => fact)));
  const denials = chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis)
    .filter((each) => each.told === 'disputes' && each.claim.disputes.some(({ fact }) => shown.has(fact)))
    .map(({ claim }) => claim)
    .filter(
      (claim) => !answer.text.includes(withoutFullStop(claimSaid(claim, analysis))) && !isInAnswer(claim, answer) && !told.includes(claim),
    );
  return denials.slice(0, isAlone ? denials.length : 1).map((claim) => shortly(claim, analysis));
}

/** What a further case has of its own, as far as that is not told, and what it shares with the finding under which it stands. */
function likewiseSaid(matter: Matter, { matter: other, fact }: Pick<SummaryFinding, 'matter' | 'fact'>, analysis: Analysis): string {
  const told = factsToTell(other, fact, true, false, analysis);
  const facts = factsInOrder(chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis), matter.lead);
  const own = facts.find(
    (each) => !each.before && !isOfOthersAlone(each, matter.lead) && !told.some((one) => isSameAs(one, each.claim)),
  )?.claim;
  const plain = isAgain(other, matter, analysis) ? plainBeside(matter, analysis) : null;
  // A part in what others did hangs on too much to be followed where all the rest of a page stands beside it.
  const isOpenPart = matter.lead.verdict === 'assistance' && !isConcludedPlainly(matter.lead, analysis);
  const holds = plain === null ? templates.likewise.promise : holdsHere([plain.finding], analysis);
  return [
    ...(own ? [shortly(own, analysis)] : []),
    ...(plain !== null && isOfSamePair(matter.lead, other.lead) && !isOpenPart ? [withFullStop(holdsHere([matter.lead], analysis))] : []),
    withFullStop(holds),
  ].join(' ');
}

const isOfOneSource = (one: Claim, other: Claim): boolean => one.sources.some(({ id }) => other.sources.some((each) => each.id === id));

/** The conditions of a finding that a claim shows, without the part that the organisation had. */
const heldBy = (claim: string, { held }: Matter['lead']): string[] =>
  held.filter(({ fact, claims }) => claims.includes(claim) && !isRole(fact)).map(({ fact }) => fact);

/** What is told as far as there is room, its first sentence in any case, which has the fact; the whole where a later one takes back some of it, and of an account that hangs on the organisation two, as the first may have only what speaks for it. */
function shortly(claim: Claim, analysis: Analysis, most = 1): string {
  const told = claimSaid(claim, analysis);
  const isOwnAccount = claim.sources.every(({ id }) => analysis.workspace.appraisals[id]?.independent !== true);
  return isNarrowed(told)
    ? told
    : sentencesOf(told)
        .slice(0, isOwnAccount ? 2 : most)
        .join(' ');
}

/** Whether a case rests on the promise of another, and the same follows from it, or on the same doubt, and its best fact is one of the other, too. */
function isLikewise(one: Matter, other: Matter, analysis: Analysis): boolean {
  if (isAgain(one, other, analysis)) return true;
  const [a, b] = [one, other].map(({ lead }) => conclusionOf(lead, analysis).conditions.join('; '));
  if (one.lead.commitment !== other.lead.commitment || a === '' || a !== b) return false;
  const best = factOf(other, [], analysis);
  return best !== undefined && one.entry.claims.some((claim) => isSameAs(claim, best));
}

/** The fact that says most of a case and was not told of another, without what would be a sentence of its own. */
function factOf(matter: Matter, heard: readonly Claim[], analysis: Analysis): Claim | undefined {
  const { commitment } = promised(matter.lead, analysis);
  const factsBeside = (known: readonly Claim[]) =>
    factsInOrder(chosenFacts(matter, commitment, analysis, known), matter.lead).filter(({ before }) => !before);
  const fresh = factsBeside(heard);
  return mostTelling(fresh.length > 0 ? fresh : factsBeside([]), matter.lead)?.claim;
}

/** The fact that says most of a case, within a sentence; its title where none can be told. */
export function factWithin(matter: Matter, analysis: Analysis): string {
  const fact = factOf(matter, [], analysis);
  if (!fact) return `“${matter.entry.title}”`;
  return lowerFirst(claimWithin(withoutFullStop(shortly(fact, analysis)).split('; ')[0]!));
}

/** Nothing is charged without its answer, as far as it has room; nothing of one that is cut where a later sentence takes back some of it. */
function answerIn(matter: Matter, isAlone: boolean, analysis: Analysis): string {
  const { text, kind } = answerTo(matter.entry, analysis, matter.lead);
  if (kind !== 'said') return '';
  const fitting = asFarAs(isAlone ? longestAnswer : longestOfSeveral, text);
  return fitting === text || !isNarrowed(text) ? fitting : '';
}
