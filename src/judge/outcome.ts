import { inForcePeriod } from '../model/dates.ts';
import type { Against, Finding, Lift, Next } from '../model/judgement.ts';
import type { Commitment, Entry, Rule } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import { weightOf } from '../model/strength.ts';
import { footingOf } from '../model/words.ts';
import { bindsOwn, canBeBroken, type Context } from './context.ts';
import { datesWanted } from './date-lifts.ts';
import { wordsOn } from './facts.ts';
import { hashOfFinding } from './hash.ts';
import { waysToHold, type Held } from './hold.ts';
import { practicesReached, reachedPractice, speaksTo } from './reach.ts';
import { allowing, besideNorm, excuses, inOrder, isAssisted, reservationsOf, verdictOf, type Link } from './reservations.ts';
import { mayBe, plainId, truthOf } from './truth.ts';

/** A finding, or the number of the first of the ten questions that fails, and why. */
export type Outcome = { readonly finding: Finding } | { readonly failed: number; readonly why: string };

/** Puts the ten questions, in their order, to a rule, a commitment and an entry. */
export function judgeOne(rule: Rule, commitment: Commitment, entry: Entry, context: Context): Outcome {
  const notApplying = whyNotApplying(rule, entry, context);
  return notApplying ? { failed: 1, why: notApplying } : judgeApplying(rule, commitment, entry, context);
}

/** The same from the second question on, for a rule that is known to apply to the entry: it meets many commitments. */
export function judgeApplying(rule: Rule, commitment: Commitment, entry: Entry, context: Context): Outcome {
  const speaks = speaksTo(rule, commitment, context);
  if (!speaks) {
    const own = commitment.norms.map((norm) => norm.id).join(', ') || 'no norm';
    return { failed: 2, why: `it speaks to ${own}; the rule is about ${rule.norms.join(', ')}` };
  }
  if (context.misread.has(commitment.id)) return { failed: 9, why: 'a reviewer says that it is read wrongly' };
  const reached = reachedPractice(commitment, entry, practicesReached(rule, entry, context), context);
  if ('barred' in reached) return { failed: 3, why: reached.barred };
  if (!canBeBroken(commitment)) return { failed: 4, why: whyUnbreakable(commitment) };
  const ofItself = context.bindingNobody.get(commitment.instrument);
  if (ofItself !== undefined && bindsOwn(commitment))
    return { failed: 4, why: `its text says of itself that it promises nothing: ${ofItself.text}` };
  const notBinding = whyNotBinding(commitment, speaks.general, context);
  if (notBinding) return { failed: 6, why: notBinding };
  const wrongRole = whyNotItsRole(rule, entry);
  if (wrongRole) return { failed: 7, why: wrongRole };
  const ways = waysToHold(rule, entry, inForcePeriod(commitment.inForce), context);
  if (ways.length === 0) return { failed: 7, why: nowhere };
  if (rule.effect === 'fulfilment' && context.deference.has(speaks.norm)) {
    return { failed: 8, why: "a duty to follow States' law or consent never makes consistent" };
  }
  const link: Link = { rule, commitment, entry, practice: reached.practice, speaks, openScope: reached.open };
  return { finding: strongestWay(link, ways, context) };
}

/** Which it is takes looking again, and that is done only where somebody asks: `whyNowhere`. */
const nowhere = 'no line of the rule holds on claims of the right authors and of one and the same day';

const whyUnbreakable = ({ modality, strength }: Commitment): string =>
  strength === 'considering' ? 'what is only to be considered promises nothing that could be broken' : `a ${modality} cannot be broken`;

/** Question 1: practice, and for some line every fact true or open; what fails otherwise. */
export function whyNotApplying(rule: Rule, entry: Entry, context: Context): string | null {
  if (rule.status !== 'stable') return `the rule is ${rule.status} and judges nothing`;
  if (practicesReached(rule, entry, context).length === 0) {
    return `the rule is about ${rule.practices.join(', ')}; the entry about ${entry.practices.join(', ')}`;
  }
  const missing = rule.when.map((line) =>
    line.flatMap((word) => {
      const { status } = wordsOn(entry, plainId(word), context.sourcing);
      return mayBe(truthOf(word, status)) ? [] : [{ word, status }];
    }),
  );
  const closest = missing.reduce((a, b) => (b.length < a.length ? b : a));
  return closest.length === 0 ? null : closest.map(({ word, status }) => `“${word}” is not shown (${plainId(word)}: ${status})`).join('; ');
}

/** Question 6: whom it must bind for a finding. */
function whyNotBinding(commitment: Commitment, general: boolean, { own }: Context): string | null {
  if (bindsOwn(commitment)) return null;
  if (commitment.bearers.length === 0) return 'nobody whom the vocabulary knows is bound';
  if (!own.has(commitment.instrument)) return 'it binds others, in an instrument that is not the organisation’s own';
  return general ? 'it binds others, and speaks to the norm only generally' : null;
}

/** Question 7: whether the rule counts the role that the organisation had. */
export const whyNotItsRole = (rule: Rule, entry: Entry): string | null =>
  rule.roles.includes(entry.role) ? null : `the rule asks for the role ${rule.roles.join(', ')}; here it is “${entry.role}”`;

/** Of all lines and ways the strongest, then the first written. */
function strongestWay(link: Link, ways: readonly Held[], context: Context): Finding {
  const authority = context.instruments.get(link.commitment.instrument)?.authority ?? 'statement';
  const beside = besideNorm(link, context);
  const parts = ways.map((held): Part => {
    const against = [...beside, ...allowing(held.line, context)];
    const excusedBy = excuses(link, held.line, context);
    const shortOf = reservationsOf(link, held, excusedBy, against, context);
    const inForce = verdictOf(link.rule.effect, shortOf);
    const verdicts = held.time === 'in-force' ? { verdict: inForce, wouldBe: null } : { verdict: held.time, wouldBe: inForce };
    return { held, against, excusedBy, shortOf, ...verdicts, footing: footingOf(shortOf) };
  });
  if (parts.length === 1) return build(link, parts[0]!, context);
  const weights = parts.map((part) =>
    weightOf({ ...common(link), ...part, time: part.held.time, standard: standardOf(part.held) }, link.commitment.modality, authority),
  );
  return build(link, parts[weights.indexOf(Math.min(...weights))]!, context);
}

interface Part extends Pick<Finding, 'shortOf' | 'verdict' | 'wouldBe' | 'footing' | 'against' | 'excusedBy'> {
  readonly held: Held;
}

const common = ({ rule, commitment, speaks }: Link): Pick<Finding, 'standing' | 'general' | 'severity'> => ({
  standing: bindsOwn(commitment) ? 'own-commitment' : 'promoted-standard',
  general: speaks.general,
  severity: rule.severity,
});

const standardOf = ({ level }: Held): Finding['standard'] => ({ level, facts: [], next: [] });

/** The standard of a way to hold, which is one for all commitments that it meets. */
const provenBy = remember(({ level, conditions, next }: Held): Finding['standard'] => ({
  level,
  facts: conditions.filter((each) => each.held.level === level).map(({ condition }) => condition.word),
  next,
}));

function build(link: Link, part: Part, context: Context): Finding {
  const { held, against, excusedBy, shortOf, verdict, wouldBe, footing } = part;
  const { rule, commitment, entry, practice, speaks } = link;
  const { standing, general, severity } = common(link);
  const standard = provenBy(held);
  const lifts = [...textLifts(link, part, held), ...dateLifts(link, held, excusedBy, against, context)];
  return {
    id: `${rule.id}/${commitment.id}/${entry.id}`,
    rule: rule.id,
    commitment: commitment.id,
    evidence: entry.id,
    norm: speaks.norm,
    practice,
    effect: rule.effect,
    verdict,
    wouldBe,
    footing,
    shortOf,
    standing,
    time: held.time,
    general,
    severity,
    assisted: isAssisted(link, context),
    contested: held.contested,
    line: held.index,
    role: held.role,
    held: held.facts,
    standard: lifts.length > 0 ? { ...standard, next: [...standard.next, ...lifts] } : standard,
    excusedBy,
    against: inOrder(against),
    hash: hashOfFinding(rule, commitment, held.rests),
    decisions: [],
  };
}

/** A text that was not checked is worth reading in the original, which takes a doubt away. */
function textLifts({ commitment }: Link, { shortOf }: Pick<Finding, 'shortOf'>, { level }: Held): Lift[] {
  if (!shortOf.includes('text-unchecked')) return [];
  return [{ kind: 'text-read', fact: commitment.id, to: level, text: `the text of ${commitment.id} read in the original` }];
}

/** What dates would bring an undated finding in force, and what it would then say at least. */
function dateLifts(link: Link, held: Held, excusedBy: Finding['excusedBy'], against: readonly Against[], context: Context): Next[] {
  if (held.time !== 'undated') return [];
  const wanted = datesWanted(held, link.commitment, context);
  if (!wanted) return [];
  const { level, contested, items } = wanted;
  const shortOf = reservationsOf(link, { ...held, level, contested }, excusedBy, against, context);
  const gives = { verdict: verdictOf(link.rule.effect, shortOf), level };
  return items.map((item) => ({ ...item, gives }));
}
