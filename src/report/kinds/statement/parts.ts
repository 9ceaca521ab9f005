import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import { againstOf } from '../../../model/circumstances.ts';
import type { Claim } from '../../../model/records.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { fill } from '../../phrases.ts';
import { answerTo, isInAnswer, isOwnWord, type Answered } from '../../telling/answers.ts';
import { asksOn, type RecommendedAsk } from '../../telling/asks.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import { isAgainst } from '../../telling/disputes.ts';
import { chosenFacts, isAdmission, isNeeded, type ChosenFact } from '../../telling/claims.ts';
import { concludedAloud, concludedLikewise, conclusionOf } from '../../telling/conclusion.ts';
import { concludedSaid } from '../../telling/with-measure.ts';
import { changedSince, inFavourOf, type InFavour } from '../../telling/fairness.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { answerShortly, isLimited } from '../../telling/narrowed.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { notEstablishedSaid } from '../../telling/not-established.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin, speakersOf } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import { countShared, wordsOfMatter } from '../../telling/shared-words.ts';
import { hasFigure } from '../../telling/weight.ts';
import { personOf } from '../../telling/same-person.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { criticismBy } from '../shared/reply.ts';
import { countSpoken, forTheEar } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** Everything that a statement could say of one matter, each as it is spoken. */
export interface Parts {
  readonly matter: Matter;
  readonly promise: Said;
  /** What the finding rests on; may not be left out. */
  readonly needed: readonly Said[];
  /** What others say against it; may not be left out, and is heard once all is told that it is said against: in the same place as `needed`. */
  readonly disputed: readonly (readonly Said[])[];
  /** Who else says what is told first, in the same place as `needed`. */
  readonly support: readonly (Said | null)[];
  /** What weighs most besides, and then what else there is. */
  readonly more: readonly Said[];
  /** What others say against each of those, without which it is not told; in the same place as `more`. */
  readonly denied: readonly (readonly Said[])[];
  /** How many of those, the first, carry the proof by another origin. */
  readonly carrying: number;
  /** How many of these it takes to tell what the organisation itself counted against its interest; none where that stands later. */
  readonly ownCount: number;
  /** What has become better since by others' doing. */
  readonly since: Said | null;
  /** What is not established and would change what a fair listener thinks. */
  readonly open: Said | null;
  /** Whether all that it rests on, and that is told first, is what States did. */
  readonly isOfStates: boolean;
  readonly conclusion: Said;
  /** Whether the conclusion stands on nothing that is said before it. */
  readonly isBare: boolean;
  /** The same where another has just been said on the same conditions. */
  readonly likewise: Said;
  /** What the conclusion hangs on. */
  readonly conditions: string;
  /** A promise that speaks to the matter itself, where the strongest finding rests on a general one, and what follows from it. */
  readonly nearer: { readonly promise: Said; readonly conclusion: Said } | null;
  /** What follows plainly where the strongest finding stands on a condition, and the promise from which it follows. */
  readonly further: Said | null;
  readonly furtherPromise: Said | null;
  /** The same where that promise has been said. */
  readonly furtherAfterPromise: Said | null;
  readonly fairness: readonly Said[];
  /** What those criticised who grant it, in the same place as `fairness`; nothing where they criticised nothing, or there is no room. */
  readonly criticism: readonly (Said | null)[];
  /** How many of those are heard at most: one beside an answer is too many. */
  readonly mostFairness: number;
  readonly asks: readonly PartAsk[];
  /** Claims that were chosen, whether there will be room for them or not. */
  readonly claims: readonly Claim[];
  /** Whether any claim shows a condition of the finding that no matter before it has told. */
  readonly isNew: boolean;
}

/** What may be asked once one of some claims was told; of the strongest finding's rule, at once. */
export interface PartAsk extends RecommendedAsk, Said {
  readonly once: readonly string[] | null;
  /** Whether something is concluded by its rule. */
  readonly isConcluded: boolean;
}

/** @param heard claims that were told of another matter */
export function partsOf(matter: Matter, heard: readonly Claim[], analysis: Analysis): Parts {
  const { lead, entry } = matter;
  const { text, sources, commitment } = promised(lead, analysis, 'to-body');
  const facts = chosenFacts(matter, commitment, analysis, heard);
  const needed = facts.filter((fact) => isNeeded(fact) && fact.told !== 'disputes');
  const support = needed.map((fact) => supportSaid(fact, entry.id, analysis));
  const supporting = new Set(needed.flatMap(({ supportedBy }, at) => (support[at] ? supportedBy : [])));
  const besides = facts.filter((fact) => !isNeeded(fact) && !supporting.has(fact.claim) && !fact.before);
  const disputes = facts.filter(({ told }) => told === 'disputes');
  const saidAgainst = ({ claim }: ChosenFact, of: readonly ChosenFact[]): number =>
    of.findLastIndex((fact) => isAgainst(claim, fact.claim, entry, analysis));
  // What denies nothing that may be told besides is said against what is told first.
  const disputed = disputes.filter((each) => saidAgainst(each, needed) >= 0 || saidAgainst(each, besides) < 0);
  const placeOf = (denial: ChosenFact): number => {
    const at = saidAgainst(denial, needed);
    return at < 0 ? Math.max(0, needed.length - 1) : at;
  };
  const since = changedSince(matter, analysis);
  const answer = answerTo(entry, analysis, lead);
  const ownDenial = disputed.find(({ claim }) => isOwnWord(claim) && isInAnswer(claim, answer));
  const fair = fairnessOf(matter, ownDenial?.claim, analysis);
  const fairness = fair.map(({ said: each }) => each);
  const deniedSaid = (fact: ChosenFact): Said =>
    fact === ownDenial ? denialSaid(fact, answer, entry.id, analysis) : factSaid(fact, entry.id, analysis);
  const unheard = disputes.filter((each) => !disputed.includes(each) && !isInAnswer(each.claim, answer));
  const against = (fact: ChosenFact): ChosenFact[] => unheard.filter(({ claim }) => isAgainst(claim, fact.claim, entry, analysis));
  const more = admissionFirst(besides)
    .filter((fact) => [fact, ...against(fact)].every((each) => isFollowed(factSaid(each, entry.id, analysis))))
    .map((fact, at, all) => {
      const heardBefore = new Set(all.slice(0, at).flatMap(against));
      return {
        claim: fact.claim,
        isCarrying: fact.told === 'carries',
        said: factSaid(fact, entry.id, analysis),
        denied: against(fact)
          .filter((each) => !heardBefore.has(each))
          .map(deniedSaid),
      };
    });
  const ofFinding = (said: string): Said => ({ text: said, sources: [], from: [lead.id] });
  const { opening, conditions } = conclusionOf(lead, analysis);
  const conclusion = concludedSaid(concludedAloud(lead, analysis), lead, analysis);
  const open = notEstablished(
    entry,
    [...needed, ...disputed].map(({ claim }) => claim),
    analysis,
  );
  const further = plainBeside(matter, analysis);
  const nearer = nearerSaid(matter, analysis);
  return {
    matter,
    promise: { text: forTheEar(text), sources, from: [commitment.id] },
    needed: needed.map((fact) => factSaid(fact, entry.id, analysis)),
    disputed: Array.from({ length: Math.max(1, needed.length) }, (_, at) =>
      disputed.filter((each) => placeOf(each) === at).map(deniedSaid),
    ),
    support,
    more: more.map((each) => each.said),
    denied: more.map((each) => each.denied),
    carrying: Math.min(1, more.findLastIndex(({ isCarrying }) => isCarrying) + 1),
    ownCount: more.slice(0, 2).findIndex(({ claim }) => claim.admission === true && hasFigure(claim.text)) + 1,
    since: since ? said(claimSpoken(since, entry.id, analysis), telling.since) : null,
    open: lead.shortOf.includes('whose-act') && open && isInConclusion(open.text, conclusion.text) ? null : open,
    claims: [...needed, ...disputed].map(({ claim }) => claim),
    isOfStates: needed.every(({ claim }) => claim.by === 'states'),
    isNew:
      disputed.length > 0 ||
      needed.some(({ told, claim }) => told !== 'needed' || lead.held.some(({ claims }) => claims.includes(claim.id))),
    conclusion,
    isBare: opening.length === 0 && conditions.length === 0,
    likewise: ofFinding(concludedLikewise(lead, analysis)),
    conditions: conditions.join(' '),
    nearer,
    further: spoken(further),
    furtherPromise: further && promiseSpoken(further.finding, analysis),
    furtherAfterPromise: spoken(plainBeside(matter, analysis, 'after-promise')),
    fairness,
    criticism: fair.map(({ criticism }) => criticism),
    mostFairness: answer.kind === 'none' ? fairness.length : Math.min(1, fairness.length),
    asks: asksOn(matter, analysis)
      .filter(({ what }) => !/\bsuch an?\b/.test(what))
      .map((ask) => {
        const facts = showing(ask.rule, matter);
        const isSureToBeHeard = ask.rule === lead.rule || needed.some(({ claim }) => facts.includes(`${entry.id}#${claim.id}`));
        const isConcluded = ask.ofLead || further?.finding.rule === ask.rule || (nearer?.conclusion.from ?? []).some(isOfRule(ask.rule));
        return { ...ask, sources: ask.paying, from: [ask.rule], once: ask.ofLead && isSureToBeHeard ? null : facts, isConcluded };
      }),
  };
}

/** Of what carries the proof besides, the organisation's own admission is told before what others say: where there is room for one, nobody can answer that it was kept back. */
const admissionFirst = (besides: readonly ChosenFact[]): ChosenFact[] => {
  const isFirst = ({ told, claim }: ChosenFact): boolean => told === 'carries' && isAdmission(claim);
  return besides.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
};

const isOfRule =
  (rule: string) =>
  (finding: string): boolean =>
    finding.startsWith(`${rule}/`);

/** The same with what is told besides by its first sentence, where no later one limits it; what speaks for the organisation stays whole. @param isNeededToo whether also what the finding rests on, where the first sentence speaks of as much of what follows as the others do */
export function shortened(parts: Parts, isNeededToo: boolean): Parts {
  const short = (said: Said): Said => (isLimited(said.text) ? said : { ...said, text: sentencesOf(said.text)[0]! });
  const concluded = wordsOfMatter(parts.conclusion.text);
  const isInFirst = ({ text }: Said): boolean => {
    const [first, ...others] = sentencesOf(text);
    return countShared(concluded, first!) >= countShared(concluded, others.join(' '));
  };
  return {
    ...parts,
    needed: isNeededToo ? parts.needed.map((each) => (isInFirst(each) ? short(each) : each)) : parts.needed,
    more: parts.more.map(short),
  };
}

const spoken = (said: Said | null): Said | null => said && { ...said, text: forTheEar(said.text) };

/** The promise from which something follows besides. */
function promiseSpoken(finding: Finding, analysis: Analysis): Said {
  const { text, sources, commitment } = promised(finding, analysis);
  return { text: forTheEar(text), sources, from: [commitment.id] };
}

function nearerSaid(matter: Matter, analysis: Analysis): Parts['nearer'] {
  const nearer = nearerPromise(matter, analysis);
  if (!nearer) return null;
  const { text, sources, commitment } = nearer.promise;
  return { promise: { text: forTheEar(text), sources, from: [commitment.id] }, conclusion: nearer.conclusion };
}

/** More words in one sentence nobody follows. */
const longest = 60;
const isFollowed = ({ text }: Said): boolean => sentencesOf(text).every((one) => countSpoken(one) <= longest);

/** A doubt that is told is told shortly. */
const longestDoubt = 25;

/** A claim of an entry as it is spoken, with its own sources. */
export const claimSpoken = (claim: Claim, entry: string, analysis: Analysis): Said => ({
  text: forTheEar(claimSaid(claim, analysis, 'spoken')),
  sources: citedBy(claim),
  from: [`${entry}#${claim.id}`],
  person: personOf(claim, analysis, 'spoken'),
});

const said = (each: Said, template: string): Said => ({ ...each, text: fill(template, { claim: claimWithin(each.text) }) });

function factSaid({ claim, told, before, sources }: ChosenFact, entry: string, analysis: Analysis): Said {
  const spoken: Said = { ...claimSpoken(claim, entry, analysis), sources };
  return told === 'disputes' ? said(spoken, templates.disputed) : before ? said(spoken, telling.years) : spoken;
}

/** What the organisation denies in its answer, once: in the words that say more. */
function denialSaid(fact: ChosenFact, { text, sources }: Answered, entry: string, analysis: Analysis): Said {
  const own = factSaid(fact, entry, analysis);
  if (countSpoken(text) <= countSpoken(fact.claim.text)) return own;
  const answer: Said = {
    text: forTheEar(answerShortly(text)),
    sources: citedBy({ sources: [...sources, ...own.sources] }),
    from: [entry, ...own.from],
  };
  return said(answer, templates.disputed);
}

/** Who else says so, where each begins with who says it. */
function supportSaid({ claim, supportedBy }: ChosenFact, entry: string, analysis: Analysis): Said | null {
  // Others may say less of it than the best.
  const best = supportedBy.slice(0, 1);
  const speakers = speakersOf(best, claim, analysis);
  if (speakers === null) return null;
  return {
    text: fill(templates.support, { speakers }),
    sources: best.flatMap((each) => citedBy(each)),
    from: best.map(({ id }) => `${entry}#${id}`),
  };
}

/** The first of what is not established, where it is short enough to be heard. */
export function notEstablished(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): Said | null {
  const [first] = linesOnTold(entry, told, analysis)
    .map((line) => line.split(/[;(]/)[0]!.trim())
    .filter((line) => countSpoken(line) <= longestDoubt);
  if (first === undefined) return null;
  return { text: forTheEar(notEstablishedSaid(first)), sources: [], from: [entry.id] };
}

/** What is not established of what is told. */
export function linesOnTold(entry: EntryWithFacts, told: readonly Claim[], analysis: Analysis): string[] {
  const against = againstOf(analysis.workspace.vocabulary);
  const untold = entry.claims.filter((claim) => !told.includes(claim) && claim.shows.some(({ fact }) => against.has(fact)));
  return (entry.notEstablished ?? []).filter((line) => !isOnOthers(line.split(/[;(]/)[0]!.trim(), told, untold));
}

/** So many words that a doubt shares with what is concluded make it one of its conditions, which says it already. */
const fewestOfCondition = 2;
const isInConclusion = (doubt: string, concluded: string): boolean =>
  /\bestablished who(?:se)?\b/.test(doubt) || countShared(wordsOfMatter(doubt), concluded) >= fewestOfCondition;

/** Whether a doubt is on what nobody has been told, more than on what is told: to deny that would be the first to say it. */
function isOnOthers(line: string, told: readonly Claim[], untold: readonly Claim[]): boolean {
  const about = wordsOfMatter(line);
  const shared = (claims: readonly Claim[]) => Math.max(0, ...claims.map(({ text }) => countShared(about, text)));
  return shared(untold) > shared(told);
}

/** Claims that show a condition of the findings by one rule. */
const showing = (rule: string, { cases, leads, entry }: Matter): string[] =>
  [...leads, ...cases.flatMap(({ inGap }) => inGap.findings)]
    .filter((each) => each.rule === rule)
    .flatMap(({ held }) => held.flatMap(({ claims }) => claims.map((id) => `${entry.id}#${id}`)));

/** What the organisation says, then what it did; each with what those criticised who grant it. @param denial that by which its answer is told already */
function fairnessOf(
  matter: Matter,
  denial: Claim | undefined,
  analysis: Analysis,
): { readonly said: Said; readonly criticism: Said | null }[] {
  const { entry } = matter;
  const answer = answerTo(entry, analysis);
  const said: Said[] =
    answer.kind === 'not-sought' || denial
      ? []
      : [{ text: forTheEar(answerShortly(answer.text)), sources: answer.sources, from: [entry.id] }];
  const done = inFavourOf(matter, analysis).map((each) => {
    const criticism = criticismBy(each.claim, each.entry);
    return {
      said: fairlySaid(each, analysis),
      criticism: criticism ? claimSpoken(criticism, each.entry.id, analysis) : null,
    };
  });
  const other = done.filter((each) => !said.some((one) => isSameAs(one, each.said)));
  const answered = said.map((each) => ({ said: each, criticism: null }));
  return answer.kind === 'none' ? [...other, ...answered] : [...answered, ...other];
}

/** Something that speaks for the organisation, as it is spoken: where and when it was. */
export function fairlySaid(each: InFavour, analysis: Analysis): Said {
  const organisation = organisationName(analysis);
  const text = forTheEar(fill(fairnessTemplate(each), { organisation, claim: claimWithin(claimSaid(each.claim, analysis, 'spoken')) }));
  return { text, sources: citedBy(each.claim), from: [`${each.entry.id}#${each.claim.id}`] };
}

const fairnessTemplate = ({ where, heldTheLine }: InFavour): string =>
  templates.fairness[where === 'elsewhere' && heldTheLine ? 'heldTheLine' : where];
