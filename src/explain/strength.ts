import type { Instrument, Provision, Workspace } from '../model/records.ts';
import { isFirm, isWeak, provenances } from '../model/words.ts';
import { lineOf } from './index-of.ts';
import { heading, item, text, type Block } from './page.ts';
import { plural, provenanceLine } from './words.ts';

const authorityWords: Record<Instrument['authority'], string> = {
  constitution: 'A constitution: the founding treaty of the organisation, which binds it and its members.',
  treaty: 'A treaty: it binds its parties in international law.',
  'body-decision': 'A decision of the governing body. What that body did with it says how far the members stand behind it.',
  policy: 'A policy: the organisation set it for itself. Whether it binds in international law is another question.',
  instruction: 'An internal instruction: it binds inside the organisation.',
  framework: 'A framework: it sets out aims and ways of working.',
  guidance: 'Guidance: it advises those who do the work.',
  statement: 'A statement: what the organisation said of itself, in a speech or on a page. It is never enough for the word contradiction.',
};

/** Whether a provision belongs to the section in which a digest tells how strong the instrument is, and who says so. */
export const onStrength = ({ section }: Provision): boolean => section.some((name) => name.startsWith('How strong'));

/** How strong an instrument is: what kind of text it is, how its words are known, how firm they are, and what others say of it. */
export function strengthOf(instrument: Instrument, workspace: Workspace): Block[] {
  const commitments = workspace.commitments.filter((each) => each.instrument === instrument.id);
  const known = provenances.flatMap((provenance) => {
    const count = commitments.filter((each) => each.provenance === provenance).length;
    return count > 0 ? [item(`${plural(count, 'commitment')}: ${provenanceLine(provenance, instrument)}.`)] : [];
  });
  const firm = commitments.filter((each) => isFirm(each.modality)).length;
  const weak = commitments.filter((each) => isWeak(each.modality)).length;
  const own = commitments.filter((each) => each.bearers.includes('organisation') || each.bearers.includes('staff')).length;
  const others = workspace.provisions.filter((each) => each.instrument === instrument.id && onStrength(each));
  return [
    heading('How strong this instrument is'),
    text(authorityWords[instrument.authority]),
    ...(commitments.length > 0
      ? [
          text(
            `Of ${plural(commitments.length, 'commitment')}, ${firm} firm, ${weak} weak and ${commitments.length - firm - weak} without force of their own; ${own} on the organisation or its staff.`,
          ),
        ]
      : []),
    ...known,
    ...(others.length > 0
      ? others.map((each) => item(each.text, { where: lineOf(each) }))
      : [text('The workspace holds no view of others on how strong this text is.', { tone: 'quiet' })]),
  ];
}
