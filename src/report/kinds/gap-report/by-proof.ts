import { isAlleged } from '../../../model/strength.ts';
import type { Matter } from '../../telling/matters.ts';

/** Cases that lead a report, and those whose facts are only alleged, which are told after them; where all are, they lead. Each the strongest first. */
export function byProof(matters: readonly Matter[]): { readonly leading: readonly Matter[]; readonly others: readonly Matter[] } {
  const alleged = matters.filter(({ lead }) => isAlleged(lead));
  if (alleged.length === matters.length) return { leading: matters, others: [] };
  return { leading: matters.filter((matter) => !alleged.includes(matter)), others: alleged };
}
