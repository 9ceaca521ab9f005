import { gapIdOf } from '../../model/gaps.ts';
import type { Analysis, Silence } from '../../model/judgement.ts';
import { gapName, indexOf } from '../index-of.ts';
import type { Page } from '../page.ts';
import { silenceBlocks } from './blocks.ts';

/** A silence, or a commitment not found: which rule applies, and what there is to read. */
export function silencePage(silence: Silence, analysis: Analysis): Page {
  const index = indexOf(analysis);
  return {
    id: gapIdOf(silence),
    kind: 'silence',
    title: `${gapName(silence, index)}: ${silence.kind === 'silence' ? 'silence' : 'no own commitment found'}`,
    blocks: silenceBlocks(silence, index),
  };
}
