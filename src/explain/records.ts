import { placeName } from '../model/places.ts';
import { toneOf } from '../model/palette.ts';
import { inForceWords } from '../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding } from '../model/judgement.ts';
import type { Commitment, Instrument, Provision, Rule } from '../model/records.ts';
import { canShow } from '../judge/facts.ts';
import { byId, groupBy } from '../model/sorting.ts';
import { strongestFirst } from '../model/strength.ts';
import { shortReference } from '../model/sources.ts';
import { citeCommitment, conditionLabel, indexOf, labelOf, lineOf, wordsOf, type IndexOf } from './index-of.ts';
import { citation, factBlock, responseBlocks } from './judged.ts';
import { heading, item, quote, row, text, type Block, type Page } from './page.ts';
import { onStrength, strengthOf } from './strength.ts';
import {
  bearerWords,
  authorWords,
  listWords,
  modalityWords,
  provenanceLine,
  readingMark,
  roleWords,
  verdictLine,
  plural,
} from './words.ts';

const findingsWith = (index: IndexOf, test: (finding: Finding) => boolean): Finding[] =>
  [...index.findings.values()].filter(test).toSorted(byId);

function findingBlocks(title: string, findings: readonly Finding[], name: (finding: Finding) => string): Block[] {
  if (findings.length === 0) return [heading(title), text('None.', { tone: 'quiet' })];
  return [
    heading(title),
    ...findings.map((finding) =>
      item(`${verdictLine(finding)} · ${finding.standard.level} — ${name(finding)}`, { link: finding.id, tone: toneOf(finding.verdict) }),
    ),
  ];
}

export function commitmentPage(commitment: Commitment, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const instrument = index.instruments.get(commitment.instrument)!;
  const provision = index.provisions.get(commitment.provision);
  const digest = commitment.textStatus === 'digest';
  const scope = [...(commitment.scope.practices ?? []), ...(commitment.scope.persons ?? [])];
  const blocks: Block[] = [
    ...commitment.lead.map((lead) => text(lead.text, { tone: 'quiet' })),
    quote(digest ? commitment.text : `“${commitment.text}”`, { where: lineOf(commitment) }),
    row('text', digest ? 'digest: restated in our own words, never to be quoted as the issuer’s' : 'official text'),
    row('provenance', provenanceLine(commitment.provenance, instrument)),
    ...readIn(commitment, index),
    row('instrument', `${instrument.title} (${instrument.authority})`, { link: instrument.id }),
    row('pinpoint', commitment.pinpoint || 'unknown'),
    row('section', commitment.section.join(' › ') || '—'),
    heading('How it was read'),
    row('binds', bearerWords(commitment.bearers)),
    row(
      'modality',
      `${modalityWords[commitment.modality]}${commitment.cue ? `, by ${wordsOf(commitment, commitment.cue.text)}` : ', settled by a person'}${commitment.negated ? ', negated' : ''}${commitment.categorical ? ', categorical' : ''}`,
    ),
    row('action', commitment.action || '—'),
    row('for', listWords(commitment.beneficiaries) || 'nobody named'),
    ...commitment.qualifiers.map((each) => row(each.kind, wordsOf(commitment, each.text))),
    ...commitment.norms.map((norm) =>
      row('norm', `${labelOf(norm.id, index)}${norm.cue ? `, by ${wordsOf(commitment, norm.cue)}` : ', settled by a person'}`, {
        link: norm.id,
      }),
    ),
    ...(commitment.norms.length === 0 ? [row('norm', 'none recognised')] : []),
    ...(scope.length > 0 ? [row('scope', scope.map((each) => labelOf(each, index)).join(', '))] : []),
    ...commitment.allows.map((each) => row('allows', labelOf(each, index), { link: each })),
    row('in force', inForceWords(commitment.inForce)),
    row('confidence', `${commitment.confidence.level}: ${commitment.confidence.because.join('; ')}`),
    ...(commitment.inherited.length > 0 ? [row('inherited', `${listWords(commitment.inherited)} from the opening line`)] : []),
    ...(commitment.settled.length > 0 ? [row('settled', `${listWords(commitment.settled)}, by a person`)] : []),
    ...(provision?.footnotes ?? []).map((note) => row('footnote', note.text)),
    ...findingBlocks(
      'Findings',
      findingsWith(index, (finding) => finding.commitment === commitment.id),
      (finding) => index.entries.get(finding.evidence)!.title,
    ),
    row('hash', commitment.hash, { tone: 'quiet' }),
  ];
  return { id: commitment.id, kind: 'commitment', title: `${commitment.id} — ${citeCommitment(commitment, index)}`, blocks };
}

/** The source that its words were read in, where it names one. */
const readIn = ({ source }: Pick<Provision, 'source'>, index: IndexOf): Block[] =>
  source === null ? [] : [row('read in', shortReference(index.sources.get(source), source), { link: source })];

export function provisionPage(provision: Provision, index: IndexOf): Page {
  return {
    id: provision.id,
    kind: 'provision',
    title: provision.id,
    blocks: [
      ...provision.lead.map((lead) => text(lead.text, { tone: 'quiet' })),
      quote(provision.text, {
        where: { file: provision.position.file, line: provision.position.start.line, column: provision.position.start.column },
      }),
      text('No commitment was read in it: it records, describes or explains.'),
      row('provenance', provenanceLine(provision.provenance, index.instruments.get(provision.instrument))),
      ...readIn(provision, index),
    ],
  };
}

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

export function entryPage(entry: EntryWithFacts, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const blocks: Block[] = [
    row('practices', entry.practices.map((each) => labelOf(each, index)).join(', ')),
    row('role', `the organisation ${roleWords[entry.role]}`),
    ...(entry.atBehestOf ?? []).map((each) =>
      row('at behest of', `${index.labels.get(each.who) ?? placeName(each.who)} (${each.as.join(', ')})`),
    ),
    row('places', entry.places?.join(', ') || 'not named'),
    row('period', entry.period),
    row('people', entry.persons?.map((each) => labelOf(each, index)).join(', ') || 'not named'),
    ...(entry.mitigates ?? []).map((id) => row('speaks for the organisation beside', index.entries.get(id)?.title ?? id, { link: id })),
    heading('Facts'),
    ...Object.entries(entry.facts).map(([id, fact]) => factBlock(id, fact.status, fact.claims, fact.disputes, index)),
    heading('Claims'),
    ...entry.claims.flatMap((claim) => [
      item(
        `${claim.id} (${claim.kind}${claim.saidBy ? ` of ${authorWords([claim.saidBy])}` : ''}${claim.admission ? ', against its interest' : ''}; about what ${authorWords([claim.by])} did; ${claim.period ?? `some time in ${entry.period}`}; credibility ${claim.credibility}): ${claim.text}`,
        {
          where: entry.claimsAt[claim.id],
          link: `${entry.id}#${claim.id}`,
        },
      ),
      ...claim.sources.map((source) =>
        row(
          'source',
          `${citation(source, index)} (${analysis.workspace.appraisals[source.id]?.reliability ?? 'F'}; read: ${source.read})`,
          { link: source.id },
        ),
      ),
    ]),
    heading('What the organisation answered'),
    ...responseBlocks(entry.response, index),
    ...((entry.notEstablished?.length ?? 0) > 0 ? [heading('Not established'), ...entry.notEstablished!.map((words) => item(words))] : []),
    ...findingBlocks(
      'Findings',
      findingsWith(index, (finding) => finding.evidence === entry.id),
      (finding) => citeCommitment(index.commitments.get(finding.commitment)!, index),
    ),
    ...(entry.prose ? [heading('Notes'), text(entry.prose)] : []),
  ];
  return { id: entry.id, kind: 'entry', title: entry.title, blocks: [row('file', entry.at.file, { where: entry.at }), ...blocks] };
}

/** One claim with its sources, under the id `entry#claim`. */
export function claimPage(entry: EntryWithFacts, claimId: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  const claim = entry.claims.find((each) => each.id === claimId);
  if (!claim) return null;
  const facts = (ids: readonly string[] | undefined, label: string) =>
    (ids ?? []).map((id) =>
      row(label, `${labelOf(id, index)} (${entry.facts[id]?.status ?? 'unknown'})`, index.labels.has(id) ? { link: id } : {}),
    );
  return {
    id: `${entry.id}#${claim.id}`,
    kind: 'claim',
    title: `${claim.id} — ${entry.title}`,
    blocks: [
      text(claim.text, { where: entry.claimsAt[claim.id] }),
      row(
        'kind',
        `${claim.kind}${claim.saidBy ? ` of ${authorWords([claim.saidBy])}` : ''}${claim.admission ? ', against its interest' : ''}`,
      ),
      row('about what', `${authorWords([claim.by])} did`),
      row('when', claim.period ?? `some time in ${entry.period}, and not after its newest source was issued`),
      row('credibility', `${claim.credibility} of 1 to 6 (Admiralty)`),
      ...facts(
        claim.shows.map(({ fact }) => fact),
        canShow(claim) ? 'shows' : 'speaks of, but shows nothing',
      ),
      ...facts(
        claim.disputes.map(({ fact }) => fact),
        'disputes',
      ),
      heading('Sources'),
      ...claim.sources.map((source) =>
        item(`${citation(source, index)} (${analysis.workspace.appraisals[source.id]?.reliability ?? 'F'}; read: ${source.read})`, {
          link: source.id,
        }),
      ),
      heading('Entry'),
      item(entry.title, { link: entry.id, where: entry.at }),
    ],
  };
}

export function rulePage(rule: Rule, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const statuses = (circumstances: Record<string, string>) =>
    Object.entries(circumstances)
      .map(([id, status]) => `${id} ${status}`)
      .join(', ') || 'nothing shown';
  return {
    id: rule.id,
    kind: 'rule',
    title: rule.title,
    blocks: [
      row('rule', `${rule.id} (${rule.status})`, { where: rule.at }),
      row('norms', rule.norms.map((each) => labelOf(each, index)).join(', '), { link: rule.norms[0] }),
      row('practices', rule.practices.map((each) => labelOf(each, index)).join(', ')),
      row('effect', rule.effect),
      row('severity', rule.severity),
      row('reading', rule.reading === 'own' ? "own: by the organisation's own words" : 'external: by law or UN standards'),
      heading('Why'),
      text(rule.rationale),
      ...(rule.legalBasis ?? []).map((basis) =>
        row('basis', `${shortReference(index.ruleSources.get(basis.id), basis.id)}${basis.locator ? `, ${basis.locator}` : ''}`, {
          link: basis.id,
        }),
      ),
      heading('When it applies'),
      ...rule.when.map((line, at) =>
        item(line.map((word) => conditionLabel(word, index)).join(' and '), {
          number: at + 1,
        }),
      ),
      row('roles', rule.roles.join(', ')),
      ...(rule.anyone?.length ? [row('counts whoever did it', rule.anyone.map((each) => labelOf(each, index)).join(', '))] : []),
      ...(rule.notExcusedBy?.length ? [row('not excused by', rule.notExcusedBy.join(', '))] : []),
      heading('Applies'),
      ...rule.examples.matches.map((each) => item(`${statuses(each.circumstances)}; role ${each.role}`)),
      heading('Does not apply'),
      ...rule.examples.doesNotMatch.map((each) => item(`${statuses(each.circumstances)}; role ${each.role}`)),
      heading('Critical questions'),
      ...rule.criticalQuestions.map(({ question }) => item(question)),
      heading('Counterarguments'),
      ...rule.counterarguments.map((words) => item(words)),
      ...(rule.recommendations?.length
        ? [heading('Recommendations'), ...rule.recommendations.map((each) => item(`To the ${each.to}: ${each.text}`))]
        : []),
      ...findingBlocks(
        'Findings',
        findingsWith(index, (finding) => finding.rule === rule.id),
        (finding) => index.entries.get(finding.evidence)!.title,
      ),
    ],
  };
}
