import type { Use } from './reading.ts';

const modalsThatBind: ReadonlySet<string> = new Set(['shall', 'will', 'must', 'should', 'would']);

/** Whether the words of modality are a modal alone or with its negation, so that the verb behind may say something else. */
export function isBareModal({ tokens, hit, group }: Use): boolean {
  const negated = group.opens === hit.from + 1 && ['not', 'never'].includes(tokens[group.opens]!.lower);
  return (group.opens === hit.from || negated) && modalsThatBind.has(group.modal ?? '');
}

/** Whether a "not" follows the words of modality, or ends them. */
export const notFollows = ({ tokens, hit, group }: Use): boolean => {
  const last = tokens[group.opens]!.lower;
  const next = group.opens > hit.from && ['not', 'never'].includes(last) ? last : tokens[group.opens + 1]?.lower;
  return next === 'not' || next === 'never';
};
