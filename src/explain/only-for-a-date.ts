import { makeContext } from '../judge/context.ts';
import { judgeOne, whyNotItsRole } from '../judge/outcome.ts';
import { whyNowhere, type Nowhere } from '../judge/why-nowhere.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Entry } from '../model/records.ts';
import { remember } from '../model/remember.ts';

const contextOf = remember(({ workspace }: Analysis) => makeContext(workspace));

/** By which date alone no finding was made of an entry; nothing where there is one, or where no rule would hold with another date. */
export function onlyForADate(entry: Entry, analysis: Analysis): NonNullable<Nowhere['date']> | null {
  const { gaps } = analysis.chosenFrom ?? analysis.judgement;
  if (gaps.some(({ cases }) => cases.some(({ evidence }) => evidence === entry.id))) return null;
  const context = contextOf(analysis);
  const { rules } = analysis.workspace;
  const dates = rules.flatMap((rule) => {
    if (rule.effect === 'fulfilment' || whyNotItsRole(rule, entry) !== null) return [];
    const failing = [...context.commitments.values()].some((commitment) => {
      const outcome = judgeOne(rule, commitment, entry, context);
      return 'failed' in outcome && outcome.failed === 7;
    });
    return failing ? [whyNowhere(rule, entry, context)?.date] : [];
  });
  return dates.find((date) => date !== undefined) ?? null;
}
