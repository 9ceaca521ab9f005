import type { Command } from 'commander';
import { namedOtherwise } from '../../../review/reviewer-name.ts';
import { Stop, writeNote } from '../../print/output.ts';
import { reviewerIn } from '../../files/reviews.ts';
import { shell } from '../../shell.ts';

export interface ByReviewer {
  readonly reviewer?: string;
}

export const byReviewer = (command: Command): Command =>
  command.option('--reviewer <name>', 'who reviews; without it AVOWED_REVIEWER of the environment');

/** The reviewer as given, if any. */
export const reviewerGiven = ({ reviewer }: ByReviewer): string | undefined => reviewer ?? (shell().env['AVOWED_REVIEWER'] || undefined);

/** The reviewer by the name of the file. @throws Stop where none is given */
export function reviewerNeeded(options: ByReviewer, root: string): string {
  const given = reviewerGiven(options);
  if (given === undefined) throw new Stop('Say who decides: give your name with --reviewer, or in AVOWED_REVIEWER.');
  const reviewer = reviewerIn(root, given);
  if (reviewer !== given) writeNote(namedOtherwise(given, reviewer));
  return reviewer;
}

export const adjudicating = (command: Command): Command =>
  command.option('--adjudicates <names>', 'the reviewers between whom you decide, with commas between them');

/** The reviewers between whom a decision is, by the names of their files. */
export const adjudicated = (names: string | undefined): { readonly adjudicates?: string[] } => {
  const given = (names ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  return given.length > 0 ? { adjudicates: given } : {};
};
