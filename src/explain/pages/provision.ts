import type { Provision } from '../../model/records.ts';
import { lineOf, type IndexOf } from '../index-of.ts';
import { quote, row, text, type Page } from '../page.ts';
import { provenanceLine } from '../words.ts';
import { readIn } from './read-in.ts';

/** A provision in which no commitment was read. */
export function provisionPage(provision: Provision, index: IndexOf): Page {
  return {
    id: provision.id,
    kind: 'provision',
    title: provision.id,
    blocks: [
      ...provision.lead.map((lead) => text(lead.text, { tone: 'quiet' })),
      quote(provision.text, { where: lineOf(provision) }),
      text('No commitment was read in it: it records, describes or explains.'),
      row('provenance', provenanceLine(provision.provenance, index.instruments.get(provision.instrument))),
      ...readIn(provision, index),
    ],
  };
}
