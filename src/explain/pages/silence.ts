import type { Analysis, Silence } from '../../model/judgement.ts';
import { indexOf, labelOf } from '../index-of.ts';
import type { Page } from '../page.ts';
import { silenceBlocks } from './blocks.ts';

/** A silence, or a commitment not found: which rule applies, and what there is to read. */
export function silencePage(silence: Silence, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const norm = labelOf(silence.norm, index);
  return {
    id: `${silence.norm}/${silence.practice}`,
    kind: 'silence',
    title: `${norm} / ${labelOf(silence.practice, index)}: ${silence.kind === 'silence' ? 'silence' : 'no own commitment found'}`,
    blocks: silenceBlocks(silence, index),
  };
}
