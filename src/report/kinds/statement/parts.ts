import { isPlain } from '../../../explain/finding-sentence.ts';
import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { Claim, Rule } from '../../../model/records.ts';
import { isAlleged } from '../../../model/strength.ts';
import { fill, lowered } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { asksOn, type Ask } from '../../telling/asks.ts';
import { chosenFacts, citedBy, isSameAs, type ChosenFact } from '../../telling/claims.ts';
import { concluded } from '../../telling/conclusion.ts';
import { inFavourOf, type InFavour } from '../../telling/fairness.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import { claimSaid, claimWithin } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { countSpoken, forTheEar } from './spoken.ts';
import templates from './templates.json' with { type: 'json' };

/** Everything that a statement could say of one matter, each as it is spoken. */
export interface Parts {
  readonly matter: Matter;
  readonly promise: Said;
  /** What the finding rests on and what others say against it; may not be left out. */
  readonly needed: readonly Said[];
  /** What weighs most besides, and then what else there is. */
  readonly more: readonly Said[];
  readonly conclusion: Said;
  /** What follows plainly where the strongest finding stands on a condition. */
  readonly further: Said | null;
  readonly fairness: readonly Said[];
  readonly asks: readonly (Ask & Said)[];
  /** Claims that were chosen, whether there will be room for them or not. */
  readonly claims: readonly Claim[];
}

/** @param heard claims that were told of another matter */
export function partsOf(matter: Matter, heard: readonly Claim[], analysis: Analysis): Parts {
  const { lead, leads, entry } = matter;
  const organisation = organisationName(analysis);
  const { text, sources, commitment } = promised(lead, analysis, 'to-body');
  const facts = chosenFacts(matter, commitment, analysis, heard);
  const isNeeded = ({ told }: ChosenFact, at: number) =>
    told === 'put-in' || told === 'disputes' || (told === 'needed' && at < neededFacts);
  const said = (fact: ChosenFact): Said => factSaid(fact, entry.id, analysis);
  const plain = isPlain(lead)
    ? undefined
    : leads.find((each) => isPlain(each) && each.standing === 'own-commitment' && each.commitment !== lead.commitment);
  return {
    matter,
    promise: { text: forTheEar(text), sources, from: [commitment.id] },
    needed: facts.filter(isNeeded).map(said),
    more: facts
      .filter((fact, at) => !isNeeded(fact, at))
      .map(said)
      .filter(({ text: each }) => countSpoken(each) <= longest),
    claims: facts.filter(isNeeded).map(({ claim }) => claim),
    conclusion: { text: concluded(lead, analysis), sources: [], from: [lead.id] },
    further: plain
      ? { text: fill(templates.furtherPlain, { said: lowered(concluded(plain, analysis, 'alone')) }), sources: [], from: [plain.id] }
      : null,
    fairness: fairnessOf(matter, analysis, organisation),
    asks: asksOn(matter, analysis)
      .filter(({ what }) => !/\bsuch an?\b/.test(what))
      .map((ask) => ({ ...ask, sources: [], from: [ruleOf(ask, matter, analysis)] })),
  };
}

/** How many facts a case is told by at least, where it rests on so many. */
const neededFacts = 2;
/** More words in one sentence nobody follows. */
const longest = 60;

function factSaid({ claim, told, before, sources }: ChosenFact, entry: string, analysis: Analysis): Said {
  const text = claimSaid(claim, analysis);
  const within = claimWithin(text);
  const said = told === 'disputes' ? fill(templates.disputed, { claim: within }) : before ? fill(telling.years, { claim: within }) : text;
  return { text: forTheEar(said), sources, from: [`${entry}#${claim.id}`] };
}

/** What the organisation says, then what it did. */
function fairnessOf(matter: Matter, analysis: Analysis, organisation: string): Said[] {
  const { entry } = matter;
  const answer = answerTo(entry, analysis);
  const said: Said[] = answer.kind === 'not-sought' ? [] : [{ text: forTheEar(answer.text), sources: answer.sources, from: [entry.id] }];
  const done = inFavourOf(matter, analysis).map((each): Said => ({
    text: forTheEar(fill(fairnessTemplate(each), { organisation, claim: claimWithin(claimSaid(each.claim, analysis)) })),
    sources: citedBy(each.claim),
    from: [`${each.entry.id}#${each.claim.id}`],
  }));
  const other = done.filter((each) => !said.some((one) => isSameAs(one, each)));
  return answer.kind === 'none' ? [...other, ...said] : [...said, ...other];
}

const fairnessTemplate = ({ where, heldTheLine }: InFavour): string =>
  templates.fairness[where === 'elsewhere' && heldTheLine ? 'heldTheLine' : where];

function ruleOf({ to, what }: Ask, { leads }: Matter, analysis: Analysis): string {
  const { rules } = indexOf(analysis);
  const of = (rule: Rule) => (rule.recommendations ?? []).some((each) => each.to === to && what.startsWith(each.text.replace(/\.$/, '')));
  return leads.map(({ rule }) => rules.get(rule)!).find(of)?.id ?? leads[0]!.rule;
}

/** What may be raised unasked: a commitment of its own or a direct standard that it promotes, in force, at reasonable grounds. */
export const mayBeRaised = ({ lead }: Matter): boolean =>
  lead.time === 'in-force' && !isAlleged(lead) && !(lead.general && lead.standing === 'promoted-standard');
