import { remember } from '../../../model/remember.ts';
import { heading, item, text, type Page } from '../../../explain/page.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { plural } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { agreementOf } from '../../../review/agreement.ts';
import { methodsParagraph } from '../../../review/methods-paragraph.ts';
import type { Command } from '../../keys/command.ts';

/** The id under which the app opens how far reviewers agree. */
export const agreementId = 'agreement';

export const agreeing: Command = {
  keys: ['a'],
  name: 'show how far reviewers agree (κ and α)',
  short: 'a agreement',
  wish: () => ({ type: 'open', id: agreementId }),
};

/** The paragraph for a methods section, and how often which words met. */
export const agreementPage = remember((analysis: Analysis): Page => {
  const { commitments } = indexOf(analysis);
  const agreements = agreementOf(analysis.workspace.decisions, (id) => commitments.has(id));
  const { confusions, toTalk } = agreements;
  return {
    id: agreementId,
    kind: 'agreement',
    title: 'How far reviewers agree',
    blocks: [
      text(methodsParagraph(agreements)),
      ...(confusions.length === 0 ? [] : [heading('Which words met')]),
      ...confusions.map(({ of, reviewers, values, count }) =>
        item(`${of}: ${reviewers[0]} ${values[0]}, ${reviewers[1]} ${values[1]}: ${count} ×`),
      ),
      ...(confusions.length === 0 ? [] : [text(`They differ on ${plural(toTalk.length, 'thing')}; t lists where.`)]),
    ],
  };
});
