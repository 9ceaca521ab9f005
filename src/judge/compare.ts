import { headlineOf, leadIn } from '../model/gaps.ts';
import type { Change, Finding, Judgement } from '../model/judgement.ts';
import { byCodeUnit } from '../model/sorting.ts';
import { isInForce, standards, verdicts } from '../model/words.ts';

/** The gaps that appear, vanish or change, and the cases of the same gap that do, in the order of their ids. */
export function compare(before: Judgement, after: Judgement): Change[] {
  const [old, now] = [leadsOf(before), leadsOf(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted(byCodeUnit);
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    const gap = (was ?? is)!.gap;
    const kind = gap === id ? 'gap' : 'case';
    if (kind === 'case' && saysItAll(old.get(gap), now.get(gap))) return [];
    const [before, after] = [was?.lead ?? null, is?.lead ?? null];
    const what = whatBecame(before, after);
    return what ? [{ kind, id, what, before, after }] : [];
  });
}

/** A gap that comes or goes takes its cases with it, and where there is but one case the gap says it all. */
const saysItAll = (was: Lead | undefined, is: Lead | undefined): boolean => !was || !is || (was.cases === 1 && is.cases === 1);

interface Lead {
  readonly gap: string;
  readonly cases: number;
  readonly lead: Finding;
}

function leadsOf({ gaps }: Judgement): Map<string, Lead> {
  const leads = new Map<string, Lead>();
  for (const gap of gaps) {
    const cases = gap.cases.length;
    leads.set(gap.id, { gap: gap.id, cases, lead: headlineOf(gap) });
    for (const each of gap.cases) leads.set(each.id, { gap: gap.id, cases, lead: leadIn(each) });
  }
  return leads;
}

/** What became of what leads; `null` where verdict, standard and reasons are the same. */
export function whatBecame(before: Finding | null, after: Finding | null): Change['what'] | null {
  if (!before || !after) return before ? 'vanishes' : after ? 'appears' : null;
  const grave = gravity(after) - gravity(before);
  if (grave !== 0) return grave < 0 ? 'graver' : 'milder';
  const proof = standards.indexOf(after.standard.level) - standards.indexOf(before.standard.level);
  if (proof !== 0) return proof < 0 ? 'better proven' : 'less proven';
  return before.shortOf.join() === after.shortOf.join() && before.verdict === after.verdict ? null : 'other reasons';
}

/** The lower the graver: what is in force first, and among the rest what it would be. */
function gravity({ verdict, wouldBe }: Finding): number {
  return isInForce(verdict) ? verdicts.indexOf(verdict) : verdicts.length + verdicts.indexOf(wouldBe ?? verdict);
}
