import { noAnswerWords } from '../../../explain/words.ts';
import type { EntryWithFacts } from '../../../model/records.ts';
import { fill, withFullStop } from '../../phrases.ts';
import type { CitedSource } from '../../report.ts';
import templates from './templates.json' with { type: 'json' };

export interface Answer {
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** What the organisation says, always next to what is said of it. */
export function answerSaid(entry: EntryWithFacts, organisation: string): Answer {
  const { response } = entry;
  const sources = (response?.sources ?? []).map(({ id, locator, via }) => ({
    id,
    ...(locator ? { locator } : {}),
    ...(via ? { via } : {}),
  }));
  const parts = [
    ...(response?.text ? [fill(templates.answer, { answer: withFullStop(response.text) })] : []),
    ...(response?.none ? [withFullStop(noAnswerWords(fill(templates.noAnswer, { organisation }), response.none))] : []),
    ...(response?.asked && !response.got
      ? [fill(templates.noAnswerBy, { organisation, asked: response.asked, due: response.due ?? 'today' })]
      : []),
    ...(response?.got ? [withFullStop(response.got)] : []),
  ];
  return {
    text: parts.length > 0 ? parts.join(' ') : fill(templates.notAsked, { organisation }),
    sources,
  };
}
