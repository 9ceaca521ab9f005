import { isPlain } from '../../../explain/finding-sentence.ts';
import { neededBy, wholeText } from '../../../model/needed.ts';
import { indexOf, labelOf, type IndexOf } from '../../../explain/index-of.ts';
import type { Analysis, Claim, Commitment, EntryWithFacts, Finding, Gap, Rule } from '../../../model/records.ts';
import { byId } from '../../../model/sorting.ts';
import { reliabilities, saidInForce, stayedOutRoles, type RecommendedTo } from '../../../model/words.ts';
import { fill, infinitive, inSeries, isClause, lowered, lowerFirst, upperFirst, withFullStop, withoutFullStop } from '../../phrases.ts';
import { speakingOf } from '../../../model/circumstances.ts';
import type { CitedSource } from '../../report.ts';
import { answerSaid } from '../shared/answer.ts';
import { organisationName } from '../../telling/names.ts';
import { sourceOf } from '../../telling/source-of.ts';
import templates from './templates.json' with { type: 'json' };

/** One sentence of a statement, or a few that belong together, with what they rest on. */
export interface Said {
  readonly text: string;
  readonly sources: readonly CitedSource[];
  readonly about: 'avowed' | 'documented' | 'verdict' | 'answer' | 'limit' | 'held-the-line';
  /** For the speaker: claims by `entry#claim`, or the id of a commitment. */
  readonly from: readonly string[];
}

export interface Ask {
  readonly to: RecommendedTo;
  readonly text: string;
}

/** All that can be said of one gap, in the order in which it is said; what cannot be left out, and what can, the most wanted first. */
export interface Point {
  readonly gap: Gap;
  readonly lead: Finding;
  readonly rule: Rule;
  readonly commitment: Commitment;
  readonly entry: EntryWithFacts;
  readonly heading: string;
  readonly said: readonly (Said & { readonly needed: boolean })[];
  readonly asks: readonly Ask[];
}

/** Points in the order in which they are raised: in the one order of strength. */
export function pointsOf(gaps: readonly Gap[], analysis: Analysis): Point[] {
  return gaps.map((gap) => pointOf(gap, analysis));
}

/** The gaps that may be raised unasked: in force, proven, and not only by a broad text that binds others; the strongest first. */
export function strongest(analysis: Analysis): Gap[] {
  const index = indexOf(analysis);
  return analysis.judgement.gaps.filter(
    (gap) => gap.headline.time === 'in-force' && !gap.headline.alleged && !isRemote(index.findings.get(gap.headline.finding)!),
  );
}

/** A text on a broader standard that binds others is too far from the organisation to be raised unasked. */
const isRemote = ({ general, standing }: Finding): boolean => general && standing === 'promoted-standard';

function pointOf(gap: Gap, analysis: Analysis): Point {
  const index = indexOf(analysis);
  const lead = index.findings.get(gap.headline.finding)!;
  const rule = index.rules.get(lead.rule)!;
  const commitment = index.commitments.get(lead.commitment)!;
  const entry = index.entries.get(lead.evidence)!;
  const organisation = organisationName(analysis);
  const { needed, more } = chosenClaims(lead, entry, analysis);
  return {
    gap,
    lead,
    rule,
    commitment,
    entry,
    heading: upperFirst(fill(templates.heading, { norm: labelOf(gap.norm, index), practice: lowered(labelOf(gap.practice, index)) })),
    said: [
      { ...avowed(lead, commitment, organisation, index), needed: true },
      ...needed.map((claim) => ({ ...documented(claim, entry), needed: true })),
      ...more.map((claim) => ({ ...documented(claim, entry), needed: false })),
      { ...verdictSaid(gap, lead, organisation), needed: true },
      { ...answerSaid(entry, organisation), about: 'answer', from: [entry.id], needed: true },
      ...limits(entry).map((each, at) => ({ ...each, needed: at === 0 })),
      ...heldTheLine(gap, entry, organisation, analysis).map((each) => ({ ...each, needed: false })),
    ],
    asks: (rule.recommendations ?? []).map(({ to, text }) => ({ to, text: withoutFullStop(infinitive(text)) })),
  };
}

function avowed(lead: Finding, commitment: Commitment, organisation: string, index: IndexOf): Said {
  const instrument = index.instruments.get(commitment.instrument)!;
  const own = lead.standing === 'own-commitment';
  const official = commitment.textStatus === 'official';
  const template = own
    ? official
      ? templates.ownOfficial
      : templates.ownDigest
    : official
      ? templates.promotedOfficial
      : templates.promotedDigest;
  const whole = wholeText(commitment);
  const text = fill(template, {
    instrument: named(instrument.title, organisation),
    organisation,
    text: official ? whole : withFullStop(whole),
  });
  return {
    text,
    sources: sourceOf(commitment, instrument),
    about: 'avowed',
    from: [commitment.id],
  };
}

/** A title at the head of a sentence: “The Charter of Rights”, but “A Charter of Rights”, “Somebody's Charter”, “ACME Charter”. */
function named(title: string, organisation: string): string {
  const standsAlone = /^(?:(?:A|An|The|Statements?)\b|(?:\S+ ){0,2}\S+['’]s\b)/.test(title) || title.startsWith(`${organisation} `);
  return standsAlone ? title : `The ${title}`;
}

const documented = (claim: Claim, entry: EntryWithFacts): Said => ({
  text: withFullStop(claim.text),
  sources: claim.sources.map(({ id, locator, via }) => ({ id, ...(locator ? { locator } : {}), ...(via ? { via } : {}) })),
  about: 'documented',
  from: [`${entry.id}#${claim.id}`],
});

/** For each fact that the finding needs the best claim, acts before the role; and what else bears it, the best first. */
function chosenClaims(lead: Finding, entry: EntryWithFacts, { workspace }: Analysis) {
  const grade = (claim: Claim): number => {
    const best = Math.min(
      ...claim.sources.map(({ id }) => reliabilities.indexOf(workspace.appraisals[id]?.reliability ?? 'F')),
      reliabilities.length,
    );
    return best * 10 + claim.credibility;
  };
  const byGrade = (ids: readonly string[]) =>
    ids.map((id) => entry.claims.find((claim) => claim.id === id)!).toSorted((a, b) => grade(a) - grade(b) || byId(a, b));
  const facts = neededBy(lead).map((fact) => byGrade(fact.claims));
  const needed: Claim[] = [];
  for (const claims of facts) {
    if (claims.length > 0 && !claims.some((claim) => needed.includes(claim))) needed.push(claims[0]!);
  }
  const disputes = byGrade([...new Set(neededBy(lead).flatMap((fact) => fact.disputes))]);
  for (const claim of disputes) if (!needed.includes(claim)) needed.push(claim);
  const more = facts.flat().filter((claim, at, all) => !needed.includes(claim) && all.indexOf(claim) === at);
  return { needed, more };
}

function verdictSaid(gap: Gap, lead: Finding, organisation: string): Said {
  const reasons = inSeries(lead.shortOf.map((reason) => fill(templates.reasons[reason], { organisation })));
  const word = saidInForce(lead);
  const verdicts = isPlain(lead) ? templates.verdicts : templates.conditional;
  const verdict = fill(word === 'consistent' ? verdicts.departure : verdicts[word], { organisation, reasons });
  const text = [verdict, ...(gap.headline.time !== 'in-force' ? [templates.past] : []), templates.proof[lead.standard.level]].join(' ');
  return { text, sources: [], about: 'verdict', from: [lead.id] };
}

const limits = (entry: EntryWithFacts): Said[] =>
  (entry.notEstablished ?? []).map((words) => ({
    text: isClause(words)
      ? fill(templates.notEstablished, { what: withoutFullStop(lowerFirst(words)) })
      : fill(templates.notEstablishedThing, { what: withoutFullStop(words) }),
    sources: [],
    about: 'limit',
    from: [entry.id],
  }));

/**
 * “You did it there”: what an entry that speaks for the organisation shows that it did, where it did not do so in the case itself. A refusal
 * or a condition goes before other things in its favour.
 */
function heldTheLine(gap: Gap, inCase: EntryWithFacts, organisation: string, { workspace, entries }: Analysis): Said[] {
  const favourable = new Set(workspace.vocabulary.circumstances.filter((each) => each.bears === 'for').map(({ id }) => id));
  const holding: readonly string[] = [...stayedOutRoles, ...speakingOf(workspace.vocabulary, 'held-the-line')];
  const isShownHere = (fact: string) => inCase.facts[fact]?.status === 'reported';
  return gap.mitigating.flatMap((id): Said[] => {
    const entry = entries.find((each) => each.id === id)!;
    const own = entry.claims.filter((each) => each.kind === 'fact' && each.by === 'organisation');
    const held = own.find((each) => each.shows.some(({ fact }) => holding.includes(fact)));
    const claim = held ?? own.find((each) => each.shows.some(({ fact }) => favourable.has(fact) && !isShownHere(fact)));
    if (!claim) return [];
    const said = documented(claim, entry);
    const template = held ? templates.heldTheLine : templates.didBetter;
    return [{ ...said, about: 'held-the-line', text: fill(template, { organisation, claim: said.text }) }];
  });
}
