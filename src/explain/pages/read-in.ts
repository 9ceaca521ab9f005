import type { Provision } from '../../model/records.ts';
import { shortReference } from '../../model/sources.ts';
import type { IndexOf } from '../index-of.ts';
import { row, type Block } from '../page.ts';

/** The source that its words were read in, where it names one. */
export const readIn = ({ source }: Pick<Provision, 'source'>, index: IndexOf): Block[] =>
  source === null ? [] : [row('read in', shortReference(index.sources.get(source), source), { link: source })];
