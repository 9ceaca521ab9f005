import type { Analysis } from '../../model/judgement.ts';
import type { AskData } from '../../model/schemas.ts';
import { shortReference } from '../../model/sources.ts';
import { indexOf, labelOf } from '../index-of.ts';
import { heading, item, row, text, type Page } from '../page.ts';
import { listWords } from '../words.ts';

/** What was asked of the organisation before: by whom, before whom, and what came of it. */
export function askPage(ask: AskData, analysis: Analysis): Page {
  const index = indexOf(analysis);
  return {
    id: ask.id,
    kind: 'ask',
    title: `Asked before: ${ask.where}`,
    blocks: [
      text(ask.text),
      row('by', listWords(ask.by.map((id) => labelOf(id, index)))),
      row('of', listWords(ask.of.map((id) => labelOf(id, index)))),
      row('when', ask.when),
      heading('What came of it'),
      text(ask.cameOfIt),
      heading('Sources'),
      ...ask.sources.map(({ id, locator }) =>
        item(`${shortReference(index.sources.get(id), id)}${locator ? `, ${locator}` : ''}`, { link: id }),
      ),
    ],
  };
}
