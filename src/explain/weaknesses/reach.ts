import { makeContext } from '../../judge/context.ts';
import { strongestEver, type Reachable } from '../../judge/reachable.ts';
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

/** The strongest verdict that each other rule could ever give. */
export const reach: WeaknessKind = {
  kind: 'reach',
  of: ({ analysis: { workspace } }) => {
    const context = makeContext(workspace);
    return workspace.rules
      .flatMap((rule) => {
        const ever = rule.status === 'stable' ? strongestEver(rule, context) : null;
        return ever ? [{ rule, ever }] : [];
      })
      .toSorted((a, b) => Number(isMost(a.rule, a.ever)) - Number(isMost(b.rule, b.ever)))
      .map(({ rule, ever }) => ({
        ...placed(rule.at),
        found: `the strongest verdict of the rule “${rule.id}” with any commitment here is ${ever.verdict} (${ever.commitment})`,
        mend: isMost(rule, ever)
          ? 'nothing need be done; it is the most that its effect allows'
          : `it falls short by ${ever.shortOf.join(', ') || 'its effect'}; a commitment without that would carry more`,
      }));
  },
};

const isMost = ({ effect }: Rule, { verdict }: Reachable): boolean => verdict === most[effect];
