import { isRejected } from '../../model/rejected.ts';
import { mayBeOfItsTime } from '../../model/strength.ts';
import type { Analysis, Case, DecisionOn, Judgement } from '../../model/judgement.ts';
import { inSeries } from '../../model/series.ts';
import { fill } from '../phrases.ts';
import { organisationName } from './names.ts';
import templates from './set-aside.json' with { type: 'json' };

/** What was found and a reviewer rejected: it is not charged, and not cleared either. */

type SetAside = 'rejected' | 'disagreed';

/** How what was found of an entry was set aside, where all of it was; nothing where something stands, or nothing was found. */
export function setAside(entry: string, { gaps }: Pick<Judgement, 'gaps'>): SetAside | null {
  const cases = gaps.flatMap((gap) => gap.cases.filter(({ evidence }) => evidence === entry));
  return cases.length > 0 && cases.every(isSetAside) ? howOf(cases) : null;
}

const isSetAside = ({ findings }: Case): boolean => findings.every(({ decisions }) => isRejected(decisions));

/** Whether somebody confirmed what another rejected; older work that no promise is held against is no matter of theirs. */
function howOf(cases: readonly Case[]): SetAside | null {
  const found = cases.flatMap(({ findings }) => findings.filter(mayBeOfItsTime));
  if (found.length === 0) return null;
  const isConfirmed = (decisions: readonly DecisionOn[]): boolean => decisions.some(({ decision }) => decision === 'confirmed');
  return found.some(({ decisions }) => isConfirmed(decisions)) ? 'disagreed' : 'rejected';
}

/** That nothing is concluded from some work, and why, where what was found of it was set aside. */
export function setAsideSaid(entry: string, analysis: Analysis): string | null {
  const how = setAside(entry, analysis.chosenFrom ?? analysis.judgement);
  return how === null ? null : fill(templates[how], { organisation: organisationName(analysis) });
}

/** Why a statement does not tell work of which all that was found was set aside; a line for each way in which it was. */
export function setAsideRefused(
  entries: readonly { readonly id: string; readonly title: string }[],
  { judgement }: Pick<Analysis, 'judgement'>,
): string[] {
  const ways = Map.groupBy(entries, ({ id }) => setAside(id, judgement));
  return (['rejected', 'disagreed'] as const).flatMap((how) => {
    const titles = (ways.get(how) ?? []).map(({ title }) => `“${title}”`);
    return titles.length === 0 ? [] : [fill(templates.refused[how], { titles: inSeries(titles) })];
  });
}
