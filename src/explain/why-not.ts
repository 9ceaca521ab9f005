import { toneOf } from '../model/palette.ts';
import { makeContext, type Context } from '../judge/context.ts';
import { practicesReached, speaksTo } from '../judge/reach.ts';
import { judgeOne, whyNotItsRole } from '../judge/outcome.ts';
import { whyNowhere, type Nowhere } from '../judge/why-nowhere.ts';
import type { Analysis, Finding } from '../model/judgement.ts';
import type { Commitment, Entry, Rule } from '../model/records.ts';
import { inSeries } from '../model/series.ts';
import type { Reservation } from '../model/words.ts';
import { questionOf } from './chain.ts';
import { citeCommitment, indexOf, labelOf, lineOf, type IndexOf } from './index-of.ts';
import { heading, item, quote, row, text, type Block, type Page } from './page.ts';
import { reasonWords, verdictLine, verdictWords } from './words.ts';

/** What would have to be different, by the question that failed. */
const differently: Record<number, string> = {
  1: 'A rule on this practice, role and these circumstances, or claims that show the missing circumstances.',
  2: 'A commitment on the norm of the rule, or a rule on the norm of this commitment.',
  3: 'A commitment whose scope reaches this practice, these people and this place.',
  4: 'A commitment with a duty, an assurance or at least an aim; a recognition, permission or definition cannot be broken.',
  6: 'A commitment that binds the organisation. Where its name in the text is known to no actor of rules/vocabulary/actors.yaml, put the name among the altLabel of the actor who is meant, or settle `bearers=` at the end of the provision.',
  7: "Claims that show the circumstances as the organisation's own acts, or its own role in them.",
  8: "A norm other than the duty to follow States' law or consent.",
  9: 'A reading that no reviewer rejects: settle at the end of the provision, in the braces of its anchor, what is read wrongly.',
};

const reasonDifferently: Record<Reservation, string> = {
  general: 'a commitment on the very norm',
  'not-categorical': 'a commitment with “never”, “only”, “all” or “no”, or a duty',
  'weak-verb': 'a firm verb: must, shall, will, is committed to',
  'not-specific': 'a commitment to one checkable act',
  'scope-open': 'words that say whether it reaches this practice',
  promoted: 'a commitment that binds the organisation itself',
  'whose-act': 'claims that say whose act it was',
  assisted: 'an act of its own, or a commitment not to take part or assist',
  excused: 'a commitment without that qualifier, or a rule that says that such a qualifier does not excuse',
  'policy-allows': 'no permission on the same norm at the time',
  'external-reading': "a rule that reads the norm by the organisation's own words",
  'text-unchecked': 'the text read in the instrument itself, in its language',
  'statement-only': 'the same commitment in a policy or instruction',
  doubtful: 'a sentence that can be read in one way, or a settlement by a person',
  contested: 'an answer to the dispute by a claim of another origin',
  'only-a-lead': 'better sources for the facts',
  strain: 'circumstances that break the norm and do not only strain it',
};

/** Why there is no contradiction between a commitment and an entry: the first question that failed, and what would have to be different. */
export function whyNot(commitmentId: string, entryId: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(index.otherIds.get(commitmentId) ?? commitmentId);
  const entry = index.entries.get(entryId);
  if (!commitment || !entry) return null;
  const context = makeContext(analysis.workspace);
  const outcomes = analysis.workspace.rules.map((rule) => ({ rule, outcome: judgeOne(rule, commitment, entry, context) }));
  const closerLook = (rule: Rule, failed: number): Nowhere | null =>
    failed === 7 && whyNotItsRole(rule, entry) === null ? whyNowhere(rule, entry, context) : null;
  const found = outcomes.flatMap(({ rule, outcome }) => ('finding' in outcome ? [{ rule, finding: outcome.finding }] : []));
  const failed = outcomes
    .flatMap(({ rule, outcome }) => ('failed' in outcome ? [{ rule, ...outcome, ...closerLook(rule, outcome.failed) }] : []))
    .map((each) => ({ ...each, speaksTo: bothOf(each.rule, commitment, entry, context) }))
    // What only finds that a promise was kept is near where it speaks to both; else it has no part in a contradiction.
    .filter((each) => !isOfFulfilment(each.rule) || isOnBoth(each))
    .toSorted(
      (a, b) =>
        Number(isOnBoth(b)) - Number(isOnBoth(a)) ||
        Number(isOfFulfilment(a.rule)) - Number(isOfFulfilment(b.rule)) ||
        b.failed - a.failed ||
        (a.rule.id < b.rule.id ? -1 : 1),
    );

  const blocks: Block[] = [
    quote(commitment.textStatus === 'official' ? `“${commitment.text}”` : commitment.text, {
      link: commitment.id,
      where: lineOf(commitment),
    }),
    row('from', citeCommitment(commitment, index)),
    row('evidence', entry.title, { link: entry.id, where: entry.at }),
    ...(found.length > 0 ? foundBlocks(found) : failedBlocks(failed, commitment, entry, index)),
  ];
  if (failed.length > 0 && commitment.norms.length > 0) {
    blocks.push(heading(found.length > 0 ? 'Rules that make no finding here' : 'Every rule, the nearest first'));
    for (const { rule, failed: number, why } of failed)
      blocks.push(item(`${rule.title}: question ${number} fails, ${why}`, { link: rule.id, where: rule.at }));
  }
  return { id: `${commitmentId} ${entryId}`, kind: 'why-not', title: `${commitmentId} and ${entryId}`, blocks };
}

function foundBlocks(found: readonly { rule: Rule; finding: Finding }[]): Block[] {
  return found.flatMap(({ rule, finding }) => {
    const blocks: Block[] = [
      heading(
        finding.verdict === 'contradiction' ? 'There is a contradiction' : `There is a finding, but no contradiction: ${finding.verdict}`,
      ),
      row('rule', rule.title, { link: rule.id, where: rule.at }),
      row('finding', verdictLine(finding), { link: finding.id, tone: toneOf(finding.verdict) }),
    ];
    if (finding.wouldBe)
      blocks.push(
        item(
          `Question 5 fails: ${verdictWords[finding.verdict]}. What would have to be different: claims that lie in the time when the commitment was in force.`,
        ),
      );
    if (isOfFulfilment(rule)) blocks.push(item('The rule finds that a promise was kept; no contradiction comes of it.'));
    else
      for (const reason of finding.shortOf)
        blocks.push(item(`Short of it, since ${reasonWords[reason]}. What would have to be different: ${reasonDifferently[reason]}.`));
    return blocks;
  });
}

/** A rule that makes no finding, by the question that failed. @property instead, asks what a closer look gives, where there was one */
interface Failed {
  readonly rule: Rule;
  readonly failed: number;
  readonly why: string;
  readonly instead?: string;
  readonly asks?: string;
  readonly speaksTo: { readonly norm: boolean; readonly practice: boolean };
}

const bothOf = (rule: Rule, commitment: Commitment, entry: Entry, context: Context): Failed['speaksTo'] => ({
  norm: speaksTo(rule, commitment, context) !== null,
  practice: practicesReached(rule, entry, context).length > 0,
});

const isOfFulfilment = (rule: Rule): boolean => rule.effect === 'fulfilment';

/** A rule on another norm or another practice is near to neither of the two, at whichever question it fails. */
const isOnBoth = ({ speaksTo: { norm, practice } }: Pick<Failed, 'speaksTo'>): boolean => norm && practice;

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

function failedBlocks(failed: readonly Failed[], { norms }: Commitment, { practices }: Entry, index: IndexOf): Block[] {
  if (norms.length === 0)
    return [
      heading('There is no finding'),
      text('No rule reaches this commitment: it speaks to no norm, as far as the words of the vocabulary tell.'),
      item('What would have to be different: a norm named at the end of its provision, {norms=…}. “avowed vocabulary norms” lists them.'),
    ];
  const nearest = failed[0];
  if (!nearest)
    return [
      text(
        'No rule of the workspace judges anything against the organisation: nothing is found until one does. “avowed new rule” writes one to fill in.',
      ),
    ];
  if (!isOnBoth(nearest)) {
    const [norm, practice] = [norms.map(({ id }) => id), practices].map((ids) =>
      inSeries(
        ids.map((id) => `“${labelOf(id, index)}”`),
        'or',
      ),
    );
    return [
      heading('There is no finding'),
      text(`No rule speaks to both: to ${norm}, on which the commitment is, and to ${practice}, which the entry is about.`),
      item(
        `What would have to be different: a rule on both, if what was done can break such a promise; “avowed new rule” writes one to fill in.`,
      ),
    ];
  }
  return [
    heading('There is no finding'),
    text(
      `The nearest rule is “${nearest.rule.title}”${isOfFulfilment(nearest.rule) ? ', which can find that the promise was kept, and no contradiction' : ''}. Question ${nearest.failed} fails: ${nearest.asks ?? questionOf(nearest.failed)} ${capital(nearest.why)}.`,
      {
        link: nearest.rule.id,
        where: nearest.rule.at,
      },
    ),
    item(`What would have to be different: ${nearest.instead ?? differently[nearest.failed] ?? 'another rule.'}`),
  ];
}
