import { bindingNobody } from '../../judge/binds-nobody.ts';
import { inForceWords } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import type { Commitment, Instrument, Provision, Workspace } from '../../model/records.ts';
import { groupBy } from '../../model/sorting.ts';
import { shortReference } from '../../model/sources.ts';
import { strongestFirst } from '../../model/strength.ts';
import { indexOf, labelOf, lineOf, type IndexOf } from '../index-of.ts';
import { heading, item, row, type Block, type Page } from '../page.ts';
import { onStrength, strengthOf } from '../strength.ts';
import { bearerWords, plural, readingMark } from '../words.ts';

/** An instrument: what it is, how strong, and what each of its provisions was read as and how it fares. */
export function instrumentPage(instrument: Instrument, analysis: Analysis): Page {
  const index = indexOf(analysis);
  return {
    id: instrument.id,
    kind: 'instrument',
    title: instrument.title,
    blocks: [
      ...aboutBlocks(instrument, index),
      ...bindingBlocks(instrument, analysis.workspace),
      ...strengthOf(instrument, analysis.workspace),
      ...provisionBlocks(instrument, analysis.workspace, index),
    ],
  };
}

function aboutBlocks(instrument: Instrument, index: IndexOf): Block[] {
  const { practices = [], persons = [], places = [] } = instrument.scope ?? {};
  const scope = [...practices, ...persons, ...places];
  const words = instrument.textStatus === 'digest' ? 'digest in our own words' : 'official text';
  return [
    row('short', [instrument.short, ...(instrument.aliases ?? [])].join(', ')),
    row('issuer', labelOf(instrument.issuer, index)),
    row('symbol', instrument.symbol ?? 'unknown'),
    row('authority', `${instrument.authority}${actWords(instrument)}`),
    row('adopted', instrument.adopted),
    row('in force', inForceWords(instrument.inForce)),
    row(
      'text',
      `${words}${instrument.translated ? '; known in translation only' : ''}; the instrument itself was read: ${instrument.read}`,
    ),
    row('addressee', instrument.addressee),
    row('scope', scope.length > 0 ? scope.map((each) => labelOf(each, index)).join(', ') : 'not narrowed'),
    ...instrument.sources.map((id) => row('source', shortReference(index.sources.get(id), id), { link: id })),
  ];
}

/** Why nothing in it is held against the organisation, where its own words say so. */
function bindingBlocks({ id }: Instrument, workspace: Workspace): Block[] {
  const sentence = bindingNobody(workspace).get(id);
  return sentence ? [row('binds', `nobody, as it says of itself: ${sentence.text}`, { tone: 'warning' })] : [];
}

function actWords({ act }: Instrument): string {
  if (!act) return '';
  return act === 'unknown' ? '; what the governing body did with it is unknown' : `; ${act}`;
}

/** The provisions under their headings, each with what was read in it and the strongest finding that hangs on it. */
function provisionBlocks({ id }: Instrument, workspace: Workspace, index: IndexOf): Block[] {
  const commitments = workspace.commitments.filter((commitment) => commitment.instrument === id);
  const speaking = Object.groupBy(commitments, (commitment) => commitment.provision);
  const against = [...index.findings.values()].filter(({ effect }) => effect !== 'fulfilment');
  const hanging = new Map(groupBy(against, ({ commitment }) => commitment).map(([on, own]) => [on, strongestFirst(own, workspace)]));
  const blocks: Block[] = [];
  let section = '';
  for (const provision of workspace.provisions.filter((each) => each.instrument === id && !onStrength(each))) {
    const title = provision.section.slice(1).join(' › ') || provision.section.join(' › ');
    if (title !== section) blocks.push(heading(title));
    section = title;
    blocks.push(provisionBlock(provision, speaking[provision.id] ?? [], hanging, workspace));
  }
  return blocks;
}

/** @param hanging the findings on each commitment, the strongest first */
function provisionBlock(
  provision: Provision,
  said: readonly Commitment[],
  hanging: ReadonlyMap<string, readonly Finding[]>,
  workspace: Workspace,
): Block {
  const marks = said.map((commitment) => {
    const own = hanging.get(commitment.id) ?? [];
    const verdict = own[0] ? `; ${own[0].verdict}, ${plural(own.length, 'finding')}` : '';
    return ` [${bearerWords(commitment.bearers)}: ${commitment.modality}${readingMark(commitment)}${verdict}]`;
  });
  const [strongest] = strongestFirst(
    said.flatMap(({ id }) => (hanging.get(id) ?? []).slice(0, 1)),
    workspace,
  );
  return item(`${provision.lead.map((lead) => `${lead.text} `).join('')}${provision.text}${marks.join('')}`, {
    where: lineOf(provision),
    ...(said[0] ? { link: said[0].id } : {}),
    ...(strongest ? { tone: toneOf(strongest.verdict) } : {}),
  });
}
