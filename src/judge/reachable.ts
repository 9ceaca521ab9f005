import type { Finding } from '../model/judgement.ts';
import type { Commitment, Entry, Rule } from '../model/records.ts';
import { weightOf } from '../model/strength.ts';
import { footingOf, isAssisting, isOwnAct, type InForceVerdict, type Role } from '../model/words.ts';
import { bindsOwn, canBeBroken, isWithin, type Context } from './context.ts';
import { allowing, besideNorm, excuses, reservationsOf, verdictOf, type Link } from './reservations.ts';
import { reachedPractice, speaksTo } from './reach.ts';

/** The most that a rule could ever say with the commitments at hand, and of which. */
export interface Reachable {
  readonly commitment: string;
  readonly verdict: InForceVerdict;
  readonly shortOf: Finding['shortOf'];
}

/**
 * The strongest finding that a rule could ever make with the commitments at hand, whatever the evidence: as if all of a line were shown on
 * reasonable grounds, as the organisation's own act, in force, with no permission at the time. `null` where no evidence could ever make one.
 */
export function strongestEver(rule: Rule, context: Context): Reachable | null {
  let best: (Reachable & { readonly weight: number }) | null = null;
  for (const commitment of context.workspace.commitments) {
    if (context.misread.has(commitment.id)) continue;
    for (const found of everOf(rule, commitment, context)) if (!best || found.weight < best.weight) best = found;
  }
  if (!best) return null;
  const { weight: _, ...reachable } = best;
  return reachable;
}

function everOf(rule: Rule, commitment: Commitment, context: Context): (Reachable & { readonly weight: number })[] {
  const speaks = speaksTo(rule, commitment, context);
  const standing = bindsOwn(commitment) ? 'own-commitment' : 'promoted-standard';
  const isBinding =
    standing === 'own-commitment' || (commitment.bearers.length > 0 && context.own.has(commitment.instrument) && !speaks?.general);
  if (!speaks || !canBeBroken(commitment) || !isBinding) return [];
  if (rule.effect === 'fulfilment' && context.deference.has(speaks.norm)) return [];
  const authority = context.instruments.get(commitment.instrument)?.authority ?? 'statement';
  return context.workspace.vocabulary.practices
    .filter(({ id }) => rule.practices.some((each) => isWithin(id, each, context.broaderPractices)))
    .flatMap(({ id: practice }) => {
      const entry = idealEntry(rule, commitment, practice, context);
      const reached = reachedPractice(commitment, entry, [practice], context);
      if ('barred' in reached) return [];
      const link: Link = { rule, commitment, entry, practice, speaks, openScope: reached.open };
      return rule.when.map((line) => {
        const against = [...besideNorm(link, context).filter(({ kind }) => kind !== 'permission'), ...allowing(line, context)];
        const held = { contested: false, whoseAct: false, level: 'reasonable-grounds' as const };
        const shortOf = reservationsOf(link, held, excuses(link, line, context), against, context);
        const verdict = verdictOf(rule.effect, shortOf);
        const finding = {
          verdict,
          wouldBe: null,
          shortOf,
          footing: footingOf(shortOf),
          standing,
          time: 'in-force',
          general: speaks.general,
        } as const;
        const standard = { level: held.level, facts: [], next: [] };
        const weight = weightOf({ ...finding, standard, severity: rule.severity }, commitment.modality, authority);
        return { commitment: commitment.id, verdict, shortOf, weight };
      });
    });
}

/** An entry of the people and places that both scopes name, if any, in the role that counts most, and of all that the commitment speaks of. */
function idealEntry(rule: Rule, commitment: Commitment, practice: string, { instruments }: Context): Entry {
  const scopes = [commitment.scope, instruments.get(commitment.instrument)?.scope];
  const first = (key: 'persons' | 'places') => scopes.flatMap((scope) => (scope?.[key]?.length ? [scope[key]] : []))[0] ?? [];
  const role: Role = rule.roles.find(isOwnAct) ?? rule.roles.find(isAssisting) ?? rule.roles[0]!;
  const { doubts } = commitment.confidence;
  const at = { file: '', line: 1, column: 1 };
  return {
    id: '',
    title: doubts.flatMap(({ things = [] }) => things.flat()).join(' '),
    practices: [practice],
    role,
    persons: [...first('persons'), ...doubts.flatMap(({ persons = [] }) => persons)],
    places: first('places'),
    period: '2000/..',
    claims: [],
    claimsAt: {},
    prose: '',
    at,
  };
}
