import type { PhrasingContent } from 'mdast';
import type { Analysis } from '../../../model/judgement.ts';
import { strong, words } from '../../page-tree.ts';
import { upperFirst } from '../../phrases.ts';
import { asksOn, type Ask } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { addressee } from '../../telling/names.ts';

/** What is asked on a case: what its strongest finding calls for. */
export const askedOn = (matter: Matter, analysis: Analysis): Ask[] => asksOn({ ...matter, leads: [matter.lead] }, analysis);

/** Two asks of the same that come to the same, whether they still pay or once paid. */
export const askKey = ({ to, who, what }: Ask): string => `${to} ${who.replace(/, (?:which|where) .*$/, '')} ${what}`;

/** As a report in writing asks: whom, then what. */
export const askLine = ({ to, who, what }: Ask, analysis: Analysis): PhrasingContent[] => [
  strong(`To ${to === 'payers' || to === 'hosts' ? who.replace(/,$/, '') : addressee(to, analysis)}:`),
  words(` ${upperFirst(what)}`),
];
