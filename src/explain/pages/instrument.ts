import { inForceWords } from '../../model/dates.ts';
import type { Analysis } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import type { Instrument } from '../../model/records.ts';
import { groupBy } from '../../model/sorting.ts';
import { shortReference } from '../../model/sources.ts';
import { strongestFirst } from '../../model/strength.ts';
import { indexOf, labelOf, lineOf } from '../index-of.ts';
import { heading, item, row, type Block, type Page } from '../page.ts';
import { onStrength, strengthOf } from '../strength.ts';
import { bearerWords, plural, readingMark } from '../words.ts';

export function instrumentPage(instrument: Instrument, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const { workspace } = analysis;
  const commitments = workspace.commitments.filter((commitment) => commitment.instrument === instrument.id);
  const speaking = Object.groupBy(commitments, (commitment) => commitment.provision);
  const scope = [...(instrument.scope?.practices ?? []), ...(instrument.scope?.persons ?? []), ...(instrument.scope?.places ?? [])];
  const blocks: Block[] = [
    row('short', [instrument.short, ...(instrument.aliases ?? [])].join(', ')),
    row('issuer', labelOf(instrument.issuer, index)),
    row('symbol', instrument.symbol ?? 'unknown'),
    row(
      'authority',
      `${instrument.authority}${instrument.act ? `; ${instrument.act === 'unknown' ? 'what the governing body did with it is unknown' : instrument.act}` : ''}`,
    ),
    row('adopted', instrument.adopted),
    row('in force', inForceWords(instrument.inForce)),
    row(
      'text',
      `${instrument.textStatus === 'digest' ? 'digest in our own words' : 'official text'}${instrument.translated ? '; known in translation only' : ''}; the instrument itself was read: ${instrument.read}`,
    ),
    row('addressee', instrument.addressee),
    row('scope', scope.length > 0 ? scope.map((each) => labelOf(each, index)).join(', ') : 'not narrowed'),
    ...instrument.sources.map((id) => row('source', shortReference(index.sources.get(id), id), { link: id })),
    ...strengthOf(instrument, workspace),
  ];
  const against = [...index.findings.values()].filter(({ effect }) => effect !== 'fulfilment');
  const hanging = new Map(groupBy(against, ({ commitment }) => commitment).map(([id, own]) => [id, strongestFirst(own, workspace)]));
  let section = '';
  for (const provision of workspace.provisions.filter((each) => each.instrument === instrument.id && !onStrength(each))) {
    const title = provision.section.slice(1).join(' › ') || provision.section.join(' › ');
    if (title !== section) blocks.push(heading(title));
    section = title;
    const said = speaking[provision.id] ?? [];
    const marks = said
      .map((each) => {
        const own = hanging.get(each.id) ?? [];
        const verdict = own[0] ? `; ${own[0].verdict}, ${plural(own.length, 'finding')}` : '';
        return ` [${bearerWords(each.bearers)}: ${each.modality}${readingMark(each)}${verdict}]`;
      })
      .join('');
    const [strongest] = strongestFirst(
      said.flatMap((each) => (hanging.get(each.id) ?? []).slice(0, 1)),
      workspace,
    );
    blocks.push(
      item(`${provision.lead.map((lead) => `${lead.text} `).join('')}${provision.text}${marks}`, {
        where: lineOf(provision),
        ...(said[0] ? { link: said[0].id } : {}),
        ...(strongest ? { tone: toneOf(strongest.verdict) } : {}),
      }),
    );
  }
  return { id: instrument.id, kind: 'instrument', title: instrument.title, blocks };
}
