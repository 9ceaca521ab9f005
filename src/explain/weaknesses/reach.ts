import { makeContext } from '../../judge/context.ts';
import { strongestEver } from '../../judge/reachable.ts';
import type { Rule } from '../../model/records.ts';
import { placed, type WeaknessKind } from './weakness.ts';

/** The most that each effect allows. */
const most: Readonly<Record<Rule['effect'], string>> = { contrary: 'contradiction', strain: 'strain', fulfilment: 'consistent' };

/** Rules that no commitment here could ever meet. */
export const idleRules: WeaknessKind = {
  kind: 'idle-rule',
  of: ({ analysis: { workspace } }) => {
    const context = makeContext(workspace);
    return workspace.rules
      .filter((rule) => rule.status === 'stable' && strongestEver(rule, context) === null)
      .map((rule) => ({
        ...placed(rule.at),
        found: `the rule “${rule.id}”, which no commitment here could ever meet`,
        mend: `read or settle a commitment on ${rule.norms.join(' or ')}, or leave the rule out`,
      }));
  },
};

/** The strongest verdict that each other rule could ever give, where its effect allows more: of the rest there is nothing to mend. */
export const reach: WeaknessKind = {
  kind: 'reach',
  of: ({ analysis: { workspace } }) => {
    const context = makeContext(workspace);
    return workspace.rules
      .flatMap((rule) => {
        const ever = rule.status === 'stable' ? strongestEver(rule, context) : null;
        return ever && ever.verdict !== most[rule.effect] ? [{ rule, ever }] : [];
      })
      .map(({ rule, ever }) => ({
        ...placed(rule.at),
        found: `the strongest verdict of the rule “${rule.id}” with any commitment here is ${ever.verdict} (${ever.commitment})`,
        mend: `it falls short by ${ever.shortOf.join(', ') || 'its effect'}; a commitment without that would carry more`,
      }));
  },
};
