import { indexOf, labelOf, citeCommitment } from '../../../explain/index-of.ts';
import { whereAndWhen } from '../../../explain/said.ts';
import { standardWords } from '../../../explain/words.ts';
import { verdictLine } from '../../../explain/words.ts';
import type { Page } from '../../../explain/page.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { verdicts } from '../../../model/words.ts';
import { blindPage } from '../../../review/blind.ts';
import { blindQueue } from '../../../review/blind-queue.ts';
import type { Command } from '../../keys/command.ts';
import { listOf } from '../../lists/list.ts';
import { joined, twoParts, verdictLabel } from '../../lists/words.ts';
import type { Action, GivenVerdict, State } from '../../state.ts';
import type { Here, Other } from '../screen.ts';
import { codedBy, drawnWords } from './sample.ts';

/** Before the id of a case that is judged blind, so that no screen or key knows it as what avowed made of it. */
const mark = 'blind:';

export const blindId = (on: string): string => `${mark}${on}`;

export const caseOf = (id: string | undefined): string | null => (id?.startsWith(mark) ? id.slice(mark.length) : null);

/** The cases that the reviewer has not judged, told by nothing that avowed made of them. */
export const blindList: Other = {
  key: 'b',
  toldByName: true,
  name: 'blind',
  usual: 'queue',
  command: 'avowed review --blind',
  empty: 'No case is left to judge.',
  chooses: [],
  dependsOn: codedBy,
  list: ({ whole }, { reviewer, sample }) => {
    const index = indexOf(whole);
    const { left } = blindQueue(whole, reviewer ?? undefined, sample ?? undefined);
    const rows = left.map((each) => ({ ...each, id: blindId(each.on) }));
    return listOf(rows, ({ id, on, evidence, commitment }) => {
      const entry = index.entries.get(evidence)!;
      return {
        id,
        mark: '?',
        ...twoParts(labelOf(index.cases.get(on)!.gap.norm, index), ': ', entry.title),
        words: joined(whereAndWhen(entry), citeCommitment(index.commitments.get(commitment)!, index)),
        end: '',
      };
    });
  },
};

export function blindPageOf(id: string, whole: Analysis): Page | null {
  const on = caseOf(id);
  return on === null ? null : blindPage(on, whole);
}

/** The verdict and the standard are chosen, the reason typed, and only then is shown what avowed says. */
export function judging({ id, state, whole }: Here): readonly Command[] {
  const on = caseOf(id);
  if (on !== null)
    return [
      { keys: ['J'], name: 'judge it: your verdict, your standard of proof, your reason', short: 'J judge', wish: () => askVerdict(on) },
    ];
  const index = indexOf(whole);
  if (id === undefined || !(index.cases.has(id) || index.findings.has(id))) return [];
  const isBlind = state.others[state.tab] === blindList.key;
  const words = isBlind
    ? 'What avowed says of this one is told, so it is not judged again: Esc leads back to those that are left.'
    : 'What avowed says of this one is in sight; b lists those that can be judged blind.';
  return [{ keys: ['J'], name: 'say why this one is not to be judged blind', wish: () => ({ type: 'say', words }) }];
}

/** Asks for the verdict on a case, and after it for the rest. */
export const askVerdict = (on: string): Action => ({
  type: 'ask',
  asking: { question: 'verdict', pending: { on, decision: 'judged', standard: 'lead', verdict: 'none' }, text: '' },
});

/** Verdicts that can be given, “none” between them. */
const given: readonly GivenVerdict[] = ['none', ...verdicts];

/** The verdict before or after another, round and round. */
export const nextVerdict = (verdict: GivenVerdict, by: 1 | -1): GivenVerdict =>
  given[(given.indexOf(verdict) + by + given.length) % given.length]!;

export const verdictGiven = (verdict: GivenVerdict): string => (verdict === 'none' ? 'none' : verdictLabel(verdict));

/** What avowed says of a case, once it was judged blind. */
export function revealed(on: string, analysis: Analysis): string {
  const { cases, findings } = indexOf(analysis);
  const finding = findings.get(cases.get(on)?.inGap.lead ?? on);
  return finding ? `avowed says: ${verdictLine(finding)}, at ${standardWords[finding.standard.level]}.` : '';
}

/** How many are left, and how many were judged. */
export function blindCrumb({ reviewer, sample }: State, whole: Analysis): string {
  const { left, judged } = blindQueue(whole, reviewer ?? undefined, sample ?? undefined);
  return `blind: ${left.length} left, ${judged} judged${drawnWords(sample)}`;
}
