import type { Instrument } from '../../model/records.ts';
import { lineOf } from '../index-of.ts';
import { short, type WeaknessKind } from './weakness.ts';

/** What one text says of another. */
const replacing =
  /\b(?:replaces|takes? the place of|in place of|supersedes|repeals|cancels|rescinds|revokes|abrogates|(?:is|are|was|were) (?:hereby )?(?:replaced|superseded|repealed|cancelled|rescinded|revoked|abrogated))\b/i;

const isOpen = ({ inForce }: Instrument): boolean => typeof inForce !== 'string' || inForce.endsWith('/..');

/** A name that is short enough to stand in any sentence names nothing for certain. */
const shortestName = 5;

const isNamed = ({ short: name, title }: Instrument, text: string): boolean =>
  [name, title].some((each) => each.length >= shortestName && text.includes(each));

/** One text that says it takes the place of another, which has no end here: what the other promised may be held against a time when it was gone. */
export const replaced: WeaknessKind = {
  kind: 'replaced',
  of: ({ analysis: { workspace } }) =>
    [...workspace.unread, ...workspace.commitments]
      .filter(({ text }) => replacing.test(text))
      .flatMap((sentence) =>
        workspace.instruments
          .filter((each) => each.id !== sentence.instrument && isOpen(each) && isNamed(each, sentence.text))
          .map((each) => ({
            ...lineOf(sentence),
            found: `“${short(sentence.text)}”, while ${each.short} (${each.at.file}) has no end in “inForce”`,
            mend: 'give it the day on which it was replaced, or say in a note why it went on',
          })),
      ),
};
