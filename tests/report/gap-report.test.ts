import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Filters } from '../../src/model/filters/filter.ts';
import { noClaimChoice } from '../../src/model/kept-report.ts';
import type { Claim, Entry, Workspace } from '../../src/model/records.ts';
import type { Sensitivity } from '../../src/model/words.ts';
import { gapReport } from '../../src/report/kinds/gap-report.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { gapReportBody } from '../../src/report/kinds/gap-report/body.ts';
import { citedIn } from '../../src/report/kinds/gap-report/cited-in.ts';
import {
  appraisal,
  ask,
  claim,
  commitment,
  entry,
  secondClaim,
  findingsOf,
  instrument,
  roleClaims,
  rule,
  workspace,
} from '../support/records.ts';

interface Asked {
  readonly include?: Exclude<Sensitivity, 'public'>[];
  readonly filters?: Filters;
  readonly untested?: boolean;
}

const bodyOf = (more: Partial<Workspace> = {}, { include = [], filters = {}, untested = false }: Asked = {}) =>
  gapReportBody(analyse(workspace(more), { include, filters }), { filters, claims: noClaimChoice, chosen: [], untested });

const textOf = (more: Partial<Workspace> = {}, asked: Asked = {}): string =>
  bodyOf(more, asked)
    .map((node) => toString(node))
    .join('\n');

const headingsOf = (more: Partial<Workspace> = {}, asked: Asked = {}): string[] =>
  bodyOf(more, asked).flatMap((node) => (node.type === 'heading' && node.depth === 2 ? [toString(node)] : []));

describe('a gap report', () => {
  it('has the summary first, then the cases, and method, findings, instruments and sources as annexes last', () => {
    expect(headingsOf()).toEqual([
      'Summary',
      'Libya',
      'Promises and practices in time',
      'Annex A: Method and limits',
      'Annex B: Each finding against org, with its reservations',
      'Annex C: Instruments',
      'Annex D: Sources of evidence and what we think of them',
    ]);
  });

  it('tells of each case what was promised, done, answered and concluded, in this order', () => {
    const text = textOf();
    const at = [/What was promised\./, /What was done\./, /What [\w ]+ says\./, /What we conclude\./].map((label) => text.search(label));
    expect(at.every((each) => each > 0)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('gives in its summary each finding with its standard of proof and the page of its case', () => {
    const summary = bodyOf().find((node) => node.type === 'list')!;
    expect(toString(summary)).toContain('Standard of proof for the facts: reasonable grounds to believe');
    expect(JSON.stringify(summary)).toContain('"type":"pageOf"');
    const { heading } = JSON.parse(/\{"type":"pageOf"[^}]*\}/.exec(JSON.stringify(summary))![0]) as { heading: string };
    expect(bodyOf().some((node) => node.type === 'heading' && node.data?.id === heading)).toBe(true);
  });

  it('prints how the organisation itself defines what is measured by an outside standard', () => {
    const commitments = [
      commitment(),
      commitment({ id: 'policy:2', modality: 'definition', text: 'Voluntary return means return on a free choice.' }),
    ];
    const text = textOf({ commitments, rules: [rule({ reading: 'external' })] });
    expect(text).toMatch(
      /What was promised\. [^\n]*\nHow org itself defines voluntariness\. Org's Policy of 2010 says: “Voluntary return means return on a free choice\.”\nWhat was done/,
    );
    const [defined] = commitments.slice(1);
    const narrow = { ...defined!, scope: { practices: ['detention'] } };
    expect(textOf({ commitments: [commitment(), narrow], rules: [rule({ reading: 'external' })] })).toContain(
      "“Voluntary return means return on a free choice.” Nothing that we have read says that org's Policy of 2010 covers this work too.",
    );
  });

  it('says beside a condition what follows plainly from another promise', () => {
    const open = [
      instrument({ scope: { practices: [], open: [{ practice: 'return', because: 'not read' }] } }),
      instrument({ id: 'charter', short: 'Charter' }),
    ];
    const commitments = [
      commitment(),
      commitment({
        id: 'charter:1',
        instrument: 'charter',
        norms: ['informed-decision'],
        text: 'The Organization shall tell people the truth.',
      }),
    ];
    const rules = [rule(), rule({ id: 'strained', norms: ['informed-decision'], effect: 'strain' })];
    const told = textOf({ instruments: open, commitments, rules });
    expect(told).toMatch(/What was promised\. [^\n]*“The Organization shall tell people the truth\.”/);
    const second = entry({
      id: 'second',
      title: 'Other',
      claims: entry().claims.map((each) => ({ ...each, text: 'Lawyers told of the north.' })),
    });
    const both = textOf({ instruments: open, commitments, rules, entries: [entry(), second] });
    expect(both.split('\nLibya\n')[1]!.match(/Even if it does not, what is told here sits ill with what org has undertaken/g)).toHaveLength(
      1,
    );
    expect(both).toContain(
      'In one case we find that what it did sits ill with a promise, as we read it; one more case may come to the same.',
    );
    expect(both).toMatch(
      /\nWhat was done\. Lawyers told of the north\.[^\n]*\nWhat we conclude\. What we conclude above on voluntariness holds here too\. What we conclude above on informed-decision holds here too\. \(Standard of proof for the facts: [^\n]*/,
    );
    expect(both.split('\nLibya\n')[0]).toContain(
      'Other (Libya, 2012). Lawyers told of the north. What we conclude above on voluntariness holds here too. What we conclude above on informed-decision holds here too.',
    );
    expect(told).toMatch(
      /What we conclude\. What we have read does not say whether org's Policy of 2010 covers this work\. If it does, [^.]+\. Even if it does not, what is told here sits ill with what org has undertaken on informed-decision in its Charter of 2010\./,
    );
  });

  it('tells what a text says of its own reach where it leaves open whether it covers the work', () => {
    const told = (because: string) => textOf({ instruments: [instrument({ scope: { open: [{ practice: 'return', because }] } })] });
    expect(told('The policy holds in emergencies. Whether this was one was not read.')).toContain(
      'What we conclude. The policy holds in emergencies. What we have read does not say whether',
    );
    expect(told('its words leave it open')).toContain('What we conclude. What we have read does not say whether');
  });

  it('holds work that rests on the facts of other work, and in which the organisation only helped, for a part of that, and not a second time', () => {
    const part = entry({
      id: 'part',
      title: 'Help there',
      role: 'supported',
      claims: [claim(), secondClaim(), ...roleClaims('supported')],
    });
    const text = textOf({ rules: [rule({ conduct: 'keeping the gate' })], entries: [entry(), part] });
    expect(text).toContain('In one case we find that what it did goes against a promise.');
    expect(text.split('\nLibya\n')[0]!.match(/Help there/g)).toHaveLength(1);
    expect(text).toContain('One case is told below as a part of other work: “Help there”.');
    expect(
      text.match(/On voluntariness we conclude nothing more on this work by itself; it belongs to what we conclude on “Return”\./g),
    ).toHaveLength(2);
    const apart = entry({
      ...part,
      claims: [claim({ text: 'Guards beat them.' }), secondClaim({ text: 'So they did.' }), ...roleClaims('supported')],
    });
    expect(textOf({ rules: [rule({ conduct: 'keeping the gate' })], entries: [entry(), apart] })).not.toContain(
      'nothing more on this work',
    );
  });

  it('tells beside an older word what was asked and not answered', () => {
    const response = { by: 'org', text: 'It favours other ways.', asked: '2026-11-29', due: '2027-02-15' };
    const said = (more: Partial<typeof response> & { got?: string }) =>
      textOf({ entries: [entry({ response: { ...response, ...more } })] });
    expect(said({})).toContain(
      'It favours other ways. We wrote to org about these facts on 29 November 2026 and asked for an answer by 15 February 2027; we have had none.',
    );
    expect(said({ got: 'It wrote that nobody was forced.' })).not.toContain('We wrote to org');
  });

  it('says of a text of which it uses only what others describe that nothing of that was read', () => {
    const instruments = [instrument({ read: 'part', textStatus: 'digest' })];
    const annex = (provenance: 'read' | 'described-by-issuer') =>
      textOf({ instruments, commitments: [commitment({ textStatus: 'digest', provenance })] })
        .split('Annex C: Instruments')[1]!
        .split('Annex D')[0]!;
    expect(annex('described-by-issuer')).toContain('of what is used here nothing: known from descriptions');
    expect(annex('read')).toContain('restated by usparts');
  });

  it('quotes official text, and never a text that is restated', () => {
    const { text } = commitment();
    expect(textOf()).toContain(`“${text}”`);
    const restated = textOf({
      instruments: [instrument({ textStatus: 'digest' })],
      commitments: [commitment({ textStatus: 'digest' })],
    });
    expect(restated).not.toContain(`“${text}`);
    expect(restated).toContain('restated by us');
  });

  it('has no word of the program before its annexes', () => {
    const [body] = textOf().split('Annex A');
    expect(body).not.toMatch(/digest|provision|standing|footing|strain|double-standard|finding of|\.md\b|:\d+\)|undefined/);
  });

  it('counts a case in several countries as one, and tells no case twice', () => {
    const { id, title } = entry();
    expect(id).not.toBe('');
    const told = bodyOf().filter((node) => node.type === 'heading' && node.depth === 3 && toString(node).startsWith(title));
    expect(told).toHaveLength(1);
  });

  it('shows beside the finding what reviewers decided, their reasons only where these are shown', () => {
    const { id, hash } = findingsOf(analyse(workspace()).judgement)[0]!;
    const decisions = [
      {
        on: id,
        decision: 'confirmed' as const,
        setStandard: 'clear-and-convincing' as const,
        reason: 'the guard told me',
        at: '2026-11-25T10:00:00Z',
        hash,
        reviewer: 'ana',
        where: { file: 'reviews/ana.jsonl', line: 1, column: 1 },
      },
    ];
    expect(textOf({ decisions })).toContain('confirmed by ana, as clear and convincing evidence');
    expect(textOf({ decisions }, { include: ['internal'] })).toContain('evidence: the guard told me');
    expect(textOf()).not.toContain('confirmed by');
  });

  it('asks nothing twice of the same, and something of each who can act', () => {
    const recommendations = [
      { to: 'organisation' as const, text: 'Publish the figures.' },
      { to: 'hosts' as const, text: 'Release people.' },
    ];
    const entries = [entry(), entry({ id: 'other', title: 'Returns from Malta', places: ['MT'] })];
    const asks = bodyOf({ entries, rules: [rule({ recommendations })] }).flatMap((node) =>
      node.type === 'list' ? node.children.map((item) => toString(item)).filter((line) => line.startsWith('To ')) : [],
    );
    expect(asks.length).toBeGreaterThan(0);
    expect(new Set(asks).size).toBe(asks.length);
  });

  it('says what it covers in words, and never that nothing is there where the filters leave nothing', () => {
    expect(textOf({}, { filters: { place: ['LY'] } })).toContain(
      'It covers work in Libya. In one case we find that what it did goes against a promise.',
    );
    const none = textOf({}, { filters: { confirmed: ['yes'] } });
    expect(none).toContain('It covers what a reviewer confirmed.');
    expect(none).toContain('We raise nothing');
  });

  it('says in its title what it covers, where that is not all', () => {
    const titled = (filters: Filters) => {
      const analysis = analyse(workspace(), { filters });
      return gapReport.compose(analysis, reportOptions({}, filters, analysis))[0]!.report.title;
    };
    expect(titled({})).toBe('Gap report: what org has avowed and what it did');
    expect(titled({ place: ['LY'] })).toBe('Gap report on work in Libya: what org has avowed and what it did');
    expect(titled({ words: ['libya'] })).toBe('Gap report on “libya”: what org has avowed and what it did');
    expect(titled({ place: ['LY'], words: ['return', 'aid'] })).toBe(
      'Gap report on work in Libya and “return” and “aid”: what org has avowed and what it did',
    );
    expect(titled({ practice: ['assisted-return'] })).toBe('Gap report on assisted-return in Libya: what org has avowed and what it did');
  });

  it('holds under a filter nothing of another country', () => {
    const elsewhere = entry({ id: 'other', title: 'Returns from Malta', places: ['MT'] });
    const text = textOf({ entries: [entry(), elsewhere] }, { filters: { place: ['LY'] } });
    expect(text).toContain('Libya');
    expect(text).not.toContain('Malta');
  });

  it('says what was promised and nobody has looked at only where that is asked for, and never of a part of the cases', () => {
    const title = 'What it promised and nobody has looked at';
    expect(headingsOf()).not.toContain(title);
    expect(headingsOf({}, { untested: true })).toContain(title);
    expect(textOf({}, { untested: true, filters: { place: ['LY'] } })).toContain('never of a part of them');
  });

  it('tells a denial after the answer, and not as something that was done', () => {
    const denial = claim({
      id: 'denies',
      kind: 'statement',
      saidBy: 'states',
      text: 'The ministry wrote that nobody was coerced.',
      shows: [],
      disputes: ['coerced'],
      by: 'states',
    });
    const lines = textOf({ entries: [entry({ claims: [...entry().claims, denial] })] }).split('\n');
    expect(lines).toContain('What others say to this. The ministry wrote that nobody was coerced.');
    expect(lines.findIndex((line) => line.startsWith('What org says.'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('What others say')),
    );
  });

  it('tells in a summary, where the rest is what others did, what tells of the own part, whether the conclusion names it or not', () => {
    const claims = [
      claim({ by: 'states', text: 'A court found that the police forced people to agree.' }),
      secondClaim({ by: 'states', text: 'A nurse saw it.' }),
      ...roleClaims('implemented', { text: 'A court found that org flew 300 people home.' }),
    ];
    const summary = (conduct?: string) =>
      textOf({
        entries: [entry({ claims }), entry({ id: 'other', title: 'Other', places: ['MT'] })],
        rules: [rule({ anyone: ['coerced'], conduct })],
      }).split('What was done')[0];
    expect(summary('returning people')).toContain('org flew 300 people home');
    expect(summary()).toContain('org flew 300 people home');
  });

  it('does not take for an answer what was said before any of it happened', () => {
    const response = { by: 'org', text: 'It favours other ways.', sources: [{ id: 'early' }] };
    const early = (year: number) => ({ id: 'early', type: 'webpage', issued: { 'date-parts': [[year]] } });
    const said = (year: number) => textOf({ entries: [entry({ response })], sources: [...workspace().sources, early(year)] });
    expect(said(2011)).toContain(
      'We found no answer of org to this. Before, in 2011, it had said something on this work: It favours other ways.',
    );
    expect(said(2012)).toContain('What org says. It favours other ways.');
  });

  it('tells of a case before every commitment what is known, and gives no verdict', () => {
    const text = textOf({ entries: [entry({ period: '2005' })] });
    expect(text).toContain(
      "One older case is told without a conclusion. The first promise on such work that we have read stands in org's Policy of 2010. What is told there of org lies before it.\nReturn (Libya, 2005). It was reported.\n",
    );
    expect(text.match(/first promise on such work|without a conclusion/g)).toHaveLength(2);
    expect(text).not.toMatch(/would have|had it been/);
    expect(text).toContain('What was done before a promise, or after it had ended, is held against nobody and is left out here.');
  });

  it('says of a case that goes on beside a commitment what of it is dated, and never that all of it lies before', () => {
    const claims = entry().claims.map((each) => ({ ...each, period: '2009' }));
    const beside = (more: Parameters<typeof claim>[0]) =>
      textOf({
        entries: [entry({ period: '2005/2015', claims: [...claims, claim({ id: 'ran', by: 'organisation', shows: [], ...more })] })],
      });
    const notKnown =
      "Nothing that we have read shows that org had a part, in the time of org's Policy of 2010, in what could be held against it here.";
    expect(beside({ period: '2009' })).toContain(notKnown);
    expect(beside({ period: '2012' })).not.toContain(notKnown);
    expect(textOf({ entries: [entry({ period: '2005' })] })).not.toContain(notKnown);
    const older = entry({ id: 'older', period: '2004' });
    const both = textOf({ entries: [older, entry({ period: '2005/2015', claims })] });
    expect(both).toContain('Two cases are told without a conclusion.');
  });

  it('names the text that came after an older case once', () => {
    const second = instrument({ id: 'second', title: 'Charter', short: 'Charter', adopted: '2012', inForce: '2012/..' });
    const text = textOf({
      instruments: [instrument(), second],
      commitments: [
        commitment(),
        commitment({ id: 'second:1', provision: 'second:1', instrument: 'second', inForce: '2012/..', norms: ['non-discrimination'] }),
      ],
      rules: [rule({ practices: ['camps'] }), rule({ id: 'other', practices: ['assisted-return'], norms: ['non-discrimination'] })],
      entries: [entry({ period: '2005', practices: ['camps'] }), entry({ id: 'other', title: 'Flights', period: '2005' })],
    });
    expect(text).toContain(
      "The first promise on such work that we have read stands in org's Charter of 2012. What is told here of org lies before that text.",
    );
  });

  it('charges nothing in an older case without its answer and what is not established, and says plainly why it is told', () => {
    const old = entry({
      period: '2005',
      notEstablished: ['That org locked anyone up.', 'That anyone was beaten.', 'Who paid.'],
      response: { by: 'org', text: 'Org said in 2006 that it helped.', sources: [] },
    });
    const text = textOf({ entries: [old] });
    expect(text.match(/One older case is told without a conclusion\./g)).toHaveLength(1);
    expect(text).toMatch(
      /It was reported\. Org said in 2006 that it helped\. What is not established: that org locked anyone up\. Who paid\./,
    );
  });

  it('asks all of one addressee in one line, with the number of the finding that calls for it', () => {
    const asking = (id: string, what: string) =>
      rule({ id, practices: [id === 'no-coercion' ? 'return' : 'camps'], recommendations: [{ to: 'organisation', text: what }] });
    const text = textOf({
      entries: ['a', 'b', 'c'].map((id) => entry({ id, title: id, practices: [id === 'a' ? 'return' : 'camps'] })),
      rules: [asking('no-coercion', 'Publish the figures.'), asking('no-coercion-in-camps', 'Close it.')],
    });
    expect(text.match(/To org: /g)).toHaveLength(1);
    expect(text).toContain('To org: (1) Close it. (3) Publish the figures.');
  });

  it('asks in its summary what the facts call for that it tells, and nobody who cannot be named', () => {
    const asking = (id: string, circumstance: string, what: string) =>
      rule({
        id,
        when: [[circumstance]],
        recommendations: [
          { to: 'organisation', text: what },
          { to: 'payers', text: `Pay for it: ${what}` },
        ],
      });
    const cash = claim({ id: 'cash', text: 'Money was offered.', shows: ['financial-inducement'] });
    const text = textOf({
      entries: [entry({ claims: [...entry().claims, cash, { ...cash, id: 'cash-again', sources: secondClaim().sources }] })],
      rules: [
        asking('on-cash', 'financial-inducement', 'Offer no money.'),
        rule({ recommendations: [{ to: 'organisation', text: 'Publish the figures.' }] }),
      ],
    });
    const [summary] = text.split('Promises and practices')[0]!.split('\nLibya\n');
    expect(summary).toContain('It was reported.');
    expect(summary).toContain('To org: Publish the figures.');
    expect(summary).not.toContain('Offer no money.');
    expect(text).not.toMatch(/Pay for it|the States that pay/);
  });

  it('has two cases of one promise, one doubt and one fact as one finding of its summary', () => {
    const open = [instrument({ scope: { open: [{ practice: 'return', because: 'its words leave it open' }] } })];
    const text = textOf({ instruments: open, entries: [entry(), entry({ id: 'second', title: 'Other' })] });
    const found = /What we found[^\n]*\n(?<found>[^\n]*)/.exec(text)!.groups!['found']!;
    expect(found.match(/It was reported/g)).toHaveLength(1);
    expect(found).toContain(
      'Other (Libya, 2012). It rests on the same promise, and in part on the same facts; what follows is told in its place.',
    );
    expect(text).toContain("If org's Policy of 2010 covers this work too, what is told here would depart from it.");
  });

  it('says in its summary the fact, then what follows and what the organisation says to it', () => {
    const response = { by: 'org', text: 'Org said in 2013 that everybody was asked.', sources: [] };
    const found = /What we found[^\n]*\n(?<found>[^\n]*)/.exec(textOf({ entries: [entry({ response })] }))!.groups!['found']!;
    expect(found).toBe(
      'Return (Libya, 2012). It was reported. What is told here contradicts what org has undertaken in its Policy of 2010 (“The Organization shall never return anyone against their will”). Org said in 2013 that everybody was asked. Standard of proof for the facts: reasonable grounds to believe.',
    );
  });

  it('tells in its summary a fact by its first sentence, unless a later one takes back some of it', () => {
    const found = (text: string) => {
      const entries = [entry({ claims: [claim({ text }), secondClaim({ text }), ...roleClaims('implemented')] })];
      return /What we found[^\n]*\n(?<found>[^\n]*)/.exec(textOf({ entries }))!.groups!['found']!;
    };
    const told = found('A judge found that 9 were forced. They were, it found, held.');
    expect(told).toContain('A judge found that 9 were forced. They were, it found, held.');
    expect(found('A judge found that 9 were forced. The ruling does not say by whom.')).toContain('does not say by whom');
  });

  it('says in its summary as much of an answer as has room, and the same to two cases once', () => {
    const long = `In 2014 it said that ${'they had been asked in their own language, '.repeat(6)}and had signed.`;
    const answers = (response: Entry['response'], more: Entry['response'] = response) => {
      const second = entry({
        id: 'second',
        title: 'Other',
        response: more!,
        claims: [claim({ text: 'A nurse saw 9 go.' }), ...entry().claims],
      });
      return /What we found[^\n]*\n(?<found>[^\n]*\n[^\n]*)/.exec(textOf({ entries: [entry({ response: response! }), second] }))!.groups![
        'found'
      ]!;
    };
    const said = (text: string): Entry['response'] => ({ by: 'org', text, sources: [] });
    expect(answers(said(`Org said in 2013 that all were asked. ${long}`), said('Org said nothing else.'))).toMatch(
      / Org said in 2013 that all were asked\./,
    );
    expect(answers(said('Org said in 2013 that all were asked. It said also that they signed.'))).toContain(
      'Org said in 2013 that all were asked. It said also that they signed',
    );
    expect(answers(said('Org said in 2013 that all were asked.')).match(/all were asked/g)).toHaveLength(1);
  });

  it('says in its summary by whose measure in a sentence of its own', () => {
    const found = (more: Partial<Workspace>) => /What we found[^\n]*\n(?<found>[^\n]*)/.exec(textOf(more))!.groups!['found']!;
    const measured = rule({ reading: 'external', readingOf: 'The court of Malta found in 2011 that a form is no consent.' });
    const defines = commitment({ id: 'policy:2', modality: 'definition', text: 'Voluntary return means return on a free choice.' });
    expect(found({ rules: [measured], commitments: [commitment(), defines] })).toMatch(
      /It was reported\. The court of Malta found in 2011 that a form is no consent\. By that measure, which is not how org defines voluntariness, what is told here departs from /,
    );
  });

  it('tells a text of which only the day of reading is known as what the organisation says today, and concludes from it in one plain sentence', () => {
    const inForce = { notBefore: '2010', seen: '2026-03-02' };
    const page = instrument({
      short: 'web page on return',
      title: 'web page on return',
      inForce,
      authority: 'statement',
      textStatus: 'digest',
    });
    const text = textOf({ instruments: [page], commitments: [commitment({ inForce, textStatus: 'digest' })] });
    expect(text).toMatch(
      /What was promised\. On its web page on return[^,]*, read on 2 March 2026, org says that .*; since when it says so is not known\./,
    );
    expect(text).toContain(
      "What we conclude. If org's web page on return of 2010 already said at the time what it said when it was read, then what is told here would depart from what org says of itself in public.",
    );
    const scope = { practices: ['camps'], open: [{ practice: 'assisted-return', because: 'It names camps.' }] };
    expect(textOf({ instruments: [{ ...page, scope }], commitments: [commitment({ inForce, textStatus: 'digest' })] })).toContain(
      "If org's web page on return of 2010 covers this work and already said at the time what it said when it was read, ",
    );
  });

  it('draws work that is not known to have ended only as far as something is told of it', () => {
    const claims = entry().claims.map((each) => ({ ...each, period: '2012' }));
    const text = textOf({ entries: [entry({ period: '2011/..', claims })] });
    expect(text).toContain('What was done stands below: “Return”, from 2011 to 2012');
    expect(textOf({ entries: [entry({ period: '2013/..', claims })] })).toContain('What was done stands below: “Return”, ');
  });

  it('leaves to its annex a promise on the very matter that is held against another fact', () => {
    const commitments = [
      commitment({ norms: ['human-rights'], text: 'The Organization shall respect human rights.', inForce: '2005/..' }),
      commitment({ id: 'code:1', instrument: 'code', inForce: '2011/..' }),
    ];
    const instruments = [instrument({ inForce: '2005/..' }), instrument({ id: 'code', title: 'Code', short: 'Code', inForce: '2011/..' })];
    const offer = claim({ id: 'offer', shows: ['misinformed'], text: 'A paper reported in 2012 that money was offered.', period: '2012' });
    const early = entry().claims.map((each) => ({ ...each, period: '2010' }));
    const role = claim({ id: 'later', shows: ['implemented'], period: '2012' });
    const text = textOf({
      commitments,
      instruments,
      rules: [rule(), rule({ id: 'on-offers', when: [['misinformed']], effect: 'strain' })],
      entries: [entry({ period: '2010/2012', claims: [...early, offer, role] })],
    });
    const [body, annex] = text.split('Annex B: ');
    expect(body).not.toContain('would sit ill with');
    expect(annex).toContain('Would sit ill with it, if what is reported is borne out.');
  });

  it('says when that was which it concludes plainly, but for what is of all the years of the work', () => {
    const of = (period: string, when: string) =>
      textOf({ entries: [entry({ period, claims: entry().claims.map((each) => ({ ...each, period: when })) })] });
    const long = of('2011/2019', '2012');
    expect(long.match(/What is told here in 2012 contradicts/g)).toHaveLength(2);
    expect(of('2011/2019', '2012/2013')).toContain('What is told here in 2012 or 2013 contradicts');
    expect(of('2011/2019', '2012/2014')).toContain('What is told here between 2012 and 2014 contradicts');
    expect(of('2012', '2012')).toContain('What is told here contradicts');
    expect(of('2012/2014', '2012/2014')).toContain('What is told here contradicts');
  });

  it('tells several things that speak for the organisation in one entry, and where a promise was kept by what shows it', () => {
    const good = ['counselled', 'counselled'].map((shows, at) =>
      claim({ id: `good-${at}`, text: at === 0 ? 'It counselled forty people.' : 'It paid for lawyers in the north.', shows: [shows] }),
    );
    const kept = rule({ id: 'kept', when: [['counselled']], effect: 'fulfilment' });
    const text = textOf({ entries: [entry({ claims: [...entry().claims, ...good] })], rules: [rule(), kept] });
    const [, favour] = text.split('What speaks for org');
    expect(favour).toContain('Libya, 2012: It counselled forty people.');
    expect(favour).toContain('Libya, 2012: It paid for lawyers in the north.');
    expect(favour).not.toContain('keeps to');
    expect(favour).toContain('By what is told of this work, org here kept to what it has undertaken on voluntariness in');
  });

  it('tells in its place what became better since by the doing of others, and names no payer of whom it tells nothing', () => {
    const change = claim({
      id: 'change',
      text: 'A judge wrote in 2014 that the centre was closed.',
      period: '2013',
      by: 'states',
      shows: ['counselled'],
    });
    const notEstablished = ['That Italy paid for it.', 'That anybody was asked.'];
    const text = textOf({ entries: [entry({ period: '2012/2013', claims: [...entry().claims, change], notEstablished })] });
    expect(text).toMatch(
      /What was done\.[^]*Some of this has changed since: a judge wrote in 2014 that the centre was closed\.[^]*What org says\./,
    );
    expect(text).toContain('That anybody was asked.');
    expect(text).not.toContain('Italy paid');
  });

  it('tells one good deed, and does not say that a general promise was kept', () => {
    const good = claim({ id: 'good', text: 'A study of 2013 found that it counselled forty people.', shows: ['counselled'] });
    const kept = rule({ id: 'kept', norms: ['informed-decision'], when: [['counselled']], effect: 'fulfilment' });
    const commitments = [commitment(), commitment({ id: 'policy:2', norms: ['human-rights'], text: 'The Organization respects rights.' })];
    const text = textOf({ entries: [entry({ claims: [...entry().claims, good] })], rules: [rule(), kept], commitments });
    expect(text).toContain('A study of 2013 found that it counselled forty people.');
    expect(text).not.toMatch(/kept to|What follows from this/);
  });

  it('concludes in its favour from nothing that it does not tell there', () => {
    const good = claim({ id: 'good', text: 'It counselled forty people.', shows: ['counselled'] });
    const early = entry({ period: '2003', claims: [...entry().claims, good] });
    const kept = rule({ id: 'kept', norms: ['informed-decision'], when: [['counselled']], effect: 'fulfilment' });
    const commitments = [commitment(), commitment({ id: 'policy:2', norms: ['informed-decision'], inForce: '2000/..' })];
    const text = textOf({ entries: [early], rules: [rule(), kept], commitments });
    expect(text).toMatch(/Older cases[^]*It counselled forty people\./);
    expect(text).not.toContain('What follows from this');
    const later = { ...early, id: 'later', period: '2012', places: ['NR'] };
    expect(textOf({ entries: [later], rules: [rule(), kept], commitments })).toMatch(/What speaks for org[^]*What follows from this/);
  });

  it('has under the same place and time only what lies there after the promise of a finding, and never what is elsewhere', () => {
    const good = (id: string, text: string, more: object) => claim({ id, text, shows: ['counselled'], ...more });
    const claims = [
      good('late', 'It counselled forty people.', { period: '2012' }),
      good('early', 'It paid for lawyers.', { period: '2005' }),
    ];
    const other = entry({ id: 'other', mitigates: ['return'], places: ['NR'], claims: [good('far', 'It closed a camp.', {})] });
    const early = entry({
      id: 'past',
      places: ['NR'],
      period: '2005',
      claims: [...entry().claims, good('old', 'It freed ten people.', {})],
    });
    const entries = [entry({ period: '2005/2012', claims: [...entry().claims, ...claims] }), other, early];
    const [before, favour] = textOf({ entries }).split('What speaks for org');
    expect(before).toMatch(/Older cases[^]*It freed ten people\./);
    const [here, otherTime, elsewhere] = favour!.split(/In the same place, earlier or later|Elsewhere/);
    expect(here).toMatch(/^\s+In the same place and time[^]*forty people/);
    expect(here).not.toMatch(/lawyers|camp|freed/);
    expect(otherTime).toContain('It paid for lawyers.');
    expect(elsewhere).toMatch(/It closed a camp\./);
    expect(favour).not.toContain('It freed ten people.');
  });

  it('says a promise once in a theme, tells no fact of it twice, and repeats no condition', () => {
    const open = [instrument({ scope: { open: [{ practice: 'return', because: 'its words leave it open' }] } })];
    const entries = [
      entry(),
      entry({
        id: 'second',
        title: 'Other',
        claims: [...entry().claims, claim({ id: 'more', text: 'Twelve lawyers told of the north.' })],
      }),
    ];
    const lines = textOf({ instruments: open, entries }).split('\n');
    const promises = lines.filter((line) => line.startsWith('What was promised.'));
    expect(promises).toEqual([
      expect.stringContaining('“The Organization'),
      "What was promised. The same promise of org's Policy of 2010.",
    ]);
    const summary = lines.find((line) => line.startsWith('Return (Libya, 2012). '))!;
    expect(summary).toMatch(
      /^Return \(Libya, 2012\)\. It was reported\. What we have read does not say whether org's Policy of 2010 covers this work\. If it does, /,
    );
    expect(summary).toMatch(/Other \(Libya, 2012\)\. [^.]+\. If org's Policy of 2010 covers this work too, /);
    const conclusions = lines.filter((line) => line.startsWith('What we conclude.'));
    expect(conclusions).toEqual([
      expect.stringMatching(/ If /),
      expect.stringMatching(/^What we conclude\. If org's Policy of 2010 covers this work too, what is told here /),
    ]);
    const facts = lines.filter((line) => /reported\.|lawyers/.test(line) && !line.includes('does not say whether'));
    expect(facts).toEqual(['It was reported.', 'Twelve lawyers told of the north.As is told above, it was reported.']);
  });

  it('says when a text whose dates are not known was read', () => {
    const seen = [instrument({ inForce: { notBefore: '2010', seen: '2026-03-02' } })];
    const commitments = [commitment({ inForce: { notBefore: '2010', seen: '2026-03-02' } })];
    expect(textOf({ instruments: seen, commitments, entries: [entry({ period: '2012' })] })).toContain(
      'seen on 2 March 2026; earlier not known',
    );
    // A text of a known day is older than the day from which what was read of it is known.
    const dated = seen.map((each) => ({ ...each, adopted: '2010-05-04' }));
    const told = textOf({ instruments: dated, commitments, entries: [entry({ period: '2012' })] });
    expect(told).toContain('of 4 May 2010; as read here, in force since 2 March 2026 at the latest');
    expect(told).toContain('“Policy”, of 4 May 2010, as read here in force since 2 March 2026 at the latest');
  });

  it('has what is tied to no place under the organisation as a whole', () => {
    const nowhere = entry({ id: 'desk', title: 'At its desks', practices: ['camps'], places: [] });
    const headings = headingsOf({ entries: [entry(), nowhere], rules: [rule({ practices: ['return', 'camps'] })] });
    expect(headings).toContain('Org as a whole');
    expect(headings.filter((each) => each === 'Libya')).toHaveLength(1);
  });

  it('tells one thing that was done before the commitment where little of its time is told, last, and says so; and nothing so where the case is of that time itself', () => {
    const early = claim({ id: 'early', text: 'Sixty people were locked up.', period: '2005', sources: [{ id: 'third', read: 'whole' }] });
    const ofItsTime = entry().claims.map((each) => ({ ...each, period: '2012' }));
    const body = bodyOf({
      entries: [entry({ period: '2005/2012', claims: [early, ...ofItsTime] })],
      sources: [...workspace().sources, { id: 'third', type: 'report' }],
      appraisals: { ...workspace().appraisals, third: appraisal() },
    });
    const items = body.flatMap((node) => (node.type === 'list' ? node.children.map((item) => toString(item)) : []));
    expect(items.filter((item) => /^It was reported\.|Sixty people/.test(item))).toEqual([
      'It was reported.',
      'Earlier: Sixty people were locked up.',
    ]);
    expect(textOf({ entries: [entry({ period: '2005' })] })).not.toContain('Earlier:');
  });

  it('tells of many cases in one place three whole, twelve in short, and how many more there are', () => {
    const entries = Array.from({ length: 20 }, (_, at) => entry({ id: `case-${at + 10}`, title: `Case ${at + 10}` }));
    const body = bodyOf({ entries });
    const headings = body.flatMap((node) => (node.type === 'heading' ? (node.data?.id ?? []) : []));
    const referred = [...JSON.stringify(body).matchAll(/"type":"pageOf","heading":"([^"]+)"/g)].map(([, id]) => id!);
    expect(referred).toHaveLength(5);
    for (const id of referred) expect(headings).toContain(id);
    const text = textOf({ entries });
    expect(text.match(/What was promised\./g)).toHaveLength(3);
    expect(text.split('\nOther cases\n')[1]!.match(/Case \d+ \(Libya, 2012\)\. /g)).toHaveLength(12);
    expect(text).toContain('Five more, which weigh less, stand in Annex B.');
  });

  it('never appraises as read a source that is known through another', () => {
    const [first, second] = workspace().sources;
    const via = [{ id: first!.id, via: second!.id, read: 'none' as const }];
    const claims = entry().claims.map((each) => ({ ...each, sources: via }));
    const tables = bodyOf({ entries: [entry({ claims })] }).flatMap((node) =>
      node.type === 'table' ? node.children.map((row) => row.children.map((cell) => toString(cell))) : [],
    );
    const row = tables.find(([, reliability]) => reliability === 'not read');
    expect(row?.[0]).toContain(first!.id);
    expect(row?.[2]).toMatch(/^Known through .* only\.$/);
  });

  it('tells a case in short with its promise and what the organisation says to it, each once in a theme', () => {
    const response = { by: 'org', text: 'It favours other ways.', sources: [] };
    const entries = Array.from({ length: 5 }, (_, at) => entry({ id: `case-${at}`, title: `Case ${at}`, ...(at < 3 ? {} : { response }) }));
    const camps = rule({ id: 'no-coercion-in-camps', practices: ['camps'] });
    const short = textOf({ entries, rules: [rule(), camps] })
      .split('Other cases')[1]!
      .split('Promises and practices')[0]!;
    expect(short.match(/It favours other ways\./g)).toHaveLength(1);
    expect(short).toContain('What org says is given above on “Case 3”.');
    expect(short).not.toMatch(/Annex B lists|stands in the summary|same as above/);
  });

  it('does not describe a study again that it has just described', () => {
    const found = (id: string, shows: string, what: string) =>
      claim({ id, shows: [shows], text: `A study of 2013 by three lawyers found that ${what}` });
    const claims = [
      found('flown', 'implemented', 'org flew forty people home.'),
      found('locked', 'coerced', 'twelve of them were locked up.'),
    ];
    const told = textOf({
      entries: [entry({ claims: [...claims, secondClaim(), secondClaim({ id: 'role-b', shows: ['implemented'] })] })],
    });
    expect(told).toContain('A study of 2013 by three lawyers found that twelve of them were locked up.');
    expect(told).toContain('The same study found that org flew forty people home.');
  });

  it('tells in one line what one body says at one time', () => {
    const found = (id: string, shows: string, what: string) =>
      claim({ id, shows: [shows], text: `The Court of Audit found in 2013 that ${what}` });
    const claims = [
      found('flown', 'implemented', 'forty people were flown home.'),
      found('locked', 'coerced', 'twelve of them were locked up.'),
    ];
    expect(
      textOf({ entries: [entry({ claims: [...claims, secondClaim(), secondClaim({ id: 'role-b', shows: ['implemented'] })] })] }),
    ).toContain('The Court of Audit found in 2013 that twelve of them were locked up. It found also that forty people were flown home.');
  });

  it('tells a sum once, and says of a second case what somebody else says that it was for', () => {
    const paid = (id: string, said: string, source: string) =>
      claim({ id, text: said, shows: ['coerced'], sources: [{ id: source, read: 'whole' }] });
    const entries = [
      entry({ claims: [...entry().claims, paid('paid', 'A council reported that AUD 388 million was paid to org since 2001.', 'third')] }),
      entry({
        id: 'second',
        title: 'Other',
        claims: [
          secondClaim({ text: 'Lawyers saw it.' }),
          paid('paid-too', 'A paper wrote that all of it hung on some AUD 388 million from the south.', 'fourth'),
          ...roleClaims('implemented'),
        ],
      }),
    ];
    const more = ['third', 'fourth'];
    const text = textOf({
      entries,
      sources: [...workspace().sources, ...more.map((id) => ({ id, type: 'report' }))],
      appraisals: { ...workspace().appraisals, ...Object.fromEntries(more.map((id) => [id, appraisal()])) },
    }).split('\nLibya\n')[1]!;
    expect(text).toContain('AUD 388 million was paid to org');
    expect(text.match(/AUD 388 million/g)).toHaveLength(2);
    expect(text).toContain('A paper wrote that all of it hung on some AUD 388 million from the south.');
  });

  it('leaves out what was done before the commitment where two facts of its time are told', () => {
    const early = claim({ id: 'early', text: 'Sixty people were locked up.', period: '2005', sources: [{ id: 'third', read: 'whole' }] });
    const more = claim({ id: 'more', text: 'Ninety people were flown home.', period: '2012', sources: [{ id: 'fourth', read: 'whole' }] });
    const ofItsTime = [...entry().claims.map((each) => ({ ...each, period: '2012' })), more];
    const told = (claims: typeof ofItsTime) =>
      textOf({
        entries: [entry({ period: '2005/2012', claims: [early, ...claims] })],
        sources: [...workspace().sources, { id: 'third', type: 'report' }, { id: 'fourth', type: 'report' }],
        appraisals: { ...workspace().appraisals, third: appraisal(), fourth: appraisal() },
      });
    expect(told(ofItsTime)).toContain('Ninety people');
    expect(told(ofItsTime)).not.toContain('Sixty people');
    expect(told(ofItsTime.slice(0, -1))).toContain('Earlier: Sixty people were locked up.');
  });

  it('has in the box the first of what is not established of each case, also of those told in short', () => {
    const entries = Array.from({ length: 5 }, (_, at) =>
      entry({ id: `case-${at}`, title: `Case ${at}`, notEstablished: ['first', 'second', 'third'].map((each) => `The ${each} of ${at}.`) }),
    );
    const box = bodyOf({ entries }).find((node) => node.type === 'blockquote')!;
    for (const at of entries.keys()) expect(toString(box)).toContain(`The first of ${at}.The second of ${at}.`);
    expect(toString(box)).not.toContain('The third');
  });

  it('leads with what is proven: cases that are only alleged are told in short, and named in the summary without a finding', () => {
    const alleged = entry({ id: 'alleged', title: 'Rumour', claims: [claim(), claim({ id: 'role-a', shows: ['implemented'] })] });
    const text = textOf({ entries: [entry(), alleged] });
    expect(text).toMatch(/One further case is told below, on less proof: “Rumour”\./i);
    expect(text).toContain('In one case we find that what it did goes against a promise.');
    expect(text).toMatch(/Other cases\nRumour \(Libya, 2012\)\. /);
    const onlyAlleged = textOf({ entries: [alleged] });
    expect(onlyAlleged).toMatch(/What we found\nRumour \(Libya, 2012\)\. /);
    expect(onlyAlleged).not.toContain('on less proof');
  });

  it('holds on the condition that those of whom something is told came into the work, where that is not known', () => {
    const told = (ofThisWork?: 'unknown') =>
      textOf({
        entries: [
          entry({
            claims: entry().claims.map((each) =>
              each.shows.some(({ fact }) => fact === 'implemented') ? each : { ...each, ...(ofThisWork && { ofThisWork }) },
            ),
          }),
        ],
      });
    const condition = "those of whom it is reported came into org's work";
    expect(told()).not.toContain(condition);
    expect(told('unknown')).toContain(condition);
    expect(told('unknown')).not.toContain('goes against a promise.');
    // The annex says it as the body does.
    expect(told('unknown').split('Annex B').at(-1)).toContain(condition);
  });

  it('counts what cannot be dated within the time of a promise by itself, and never as held against one', () => {
    const undated = entry({
      id: 'loan',
      title: 'Loan',
      period: '2005/2015',
      claims: entry().claims.map((each) => ({ ...each, period: '2005/2015', periodMeans: 'some-time' as const })),
    });
    const text = textOf({ entries: [entry(), undated] });
    expect(text).toContain('In one case we find that what it did goes against a promise.');
  });

  it('says of what cannot be dated within the time of a promise how it may lie to it', () => {
    const said = (more: Partial<Claim>, ...claims: Claim[]) => {
      const undated = entry({
        id: 'loan',
        title: 'Loan',
        period: '2005/2015',
        claims: [
          ...[claim(), claim({ id: 'role-a', shows: ['implemented'] })].map((each) => ({ ...each, period: '2005/2015', ...more })),
          ...claims,
        ],
      });
      return textOf({ entries: [entry(), undated] });
    };
    expect(said({ periodMeans: 'some-time' })).toContain('One more case is told, which may have come wholly before the promise: “Loan”.');
    const before = claim({ id: 'before', text: 'Org had begun.', shows: ['implemented'], period: '2006' });
    expect(said({ periodMeans: 'some-time' }, before)).toContain('One more case is told, on less proof, and not all of it is dated: “');
    expect(said({ period: '2005?/2015?' })).toContain(
      'One more case is told, on less proof, and a part of it may have come while no promise was in force: “Loan”.',
    );
  });

  it('says in its summary beside the fact who denies it, shortly where there are several findings', () => {
    const denial = claim({
      id: 'denial',
      kind: 'statement',
      saidBy: 'partners',
      text: 'Airline Ltd said in 2013 that all had gone freely.',
      shows: [],
      disputes: [{ coerced: 'organisation' }],
    });
    const denied = entry({ claims: [...entry().claims, denial] });
    const found = (entries: Entry[]) => textOf({ entries }).split('\nLibya\n')[0]!;
    expect(found([denied])).toContain('It was reported. Airline Ltd said in 2013 that all had gone freely. What is told here contradicts');
    const other = entry({ id: 'second', title: 'Other', claims: [claim({ text: 'A nurse saw 9 go.' }), ...entry().claims] });
    expect(found([denied, other])).toContain('It was reported. Airline Ltd said in 2013 that all had gone freely. What is told');
  });

  it('tells in its summary of a case alone also what the organisation itself counts of it', () => {
    const admitted = claim({
      id: 'admitted',
      kind: 'statement',
      saidBy: 'organisation',
      admission: true,
      text: 'Org reported in 2013 that 47 per cent of all were in cells.',
      sources: [{ id: 'own', read: 'whole' }],
    });
    const one = claim({ text: 'A judge found that 9 were forced.' });
    const two = secondClaim({ text: 'A nurse told of others.' });
    const more = {
      sources: [...workspace().sources, { id: 'own', type: 'report' }],
      appraisals: { ...workspace().appraisals, own: appraisal({ independent: false, firstHand: false, reliability: 'B' }) },
    };
    const told = textOf({ ...more, entries: [entry({ claims: [one, two, admitted, ...roleClaims('implemented')] })] });
    const found = told.split('\nLibya\n')[0]!;
    expect(found).toMatch(/9 were forced\. [^.]+\. Org reported in 2013 that 47 per cent of all were in cells\. What is told here/);
  });

  it('names the organisation in full at the first mention where it has a short name', () => {
    const vocabulary = { ...workspace().vocabulary };
    const actors = vocabulary.actors.map((actor) =>
      actor.bearer === 'organisation' ? { ...actor, prefLabel: 'Transit Agency', altLabel: ['the Agency'] } : actor,
    );
    const text = textOf({ vocabulary: { ...vocabulary, actors } });
    expect(text).toContain('This report compares what the Transit Agency (the Agency) has promised with what it did');
  });

  it('has what work without a finding shows in its favour under what speaks for it, and tells other work with its answer, or names it', () => {
    const good = claim({ id: 'good', text: 'It counselled forty people.', shows: ['counselled'] });
    const free = entry({ id: 'free', title: 'Help at the harbour', places: ['MT'], claims: [good] });
    const text = textOf({ entries: [entry(), free] });
    expect(text).toMatch(/What speaks for org\nElsewhere\nMalta, 2012: It counselled forty people\./);
    expect(text).not.toContain('Other work that was looked at');
    const near = textOf({ entries: [entry(), { ...free, places: ['LY'] }] });
    expect(near.match(/It counselled forty people\./g)).toHaveLength(1);
    const bare = { ...free, claims: [{ ...good, shows: [] }] };
    expect(textOf({ entries: [entry(), bare] })).toContain(
      'We looked at one other piece of work too, and conclude nothing from it: “Help at the harbour” (2012).',
    );
    // What rests on a source that nobody could rely on is named, and not told.
    const doubted = workspace().appraisals;
    const unsigned = Object.fromEntries(Object.entries(doubted).map(([id, each]) => [id, { ...each, reliability: 'F' as const }]));
    const rumour = {
      ...free,
      places: ['LY'],
      claims: [claim({ id: 'rumour', text: 'It flew off fifty people.', shows: ['implemented'] })],
    };
    expect(textOf({ entries: [rumour] })).toContain('It flew off fifty people.');
    expect(textOf({ entries: [rumour], appraisals: unsigned })).not.toContain('It flew off fifty people.');
    // Where it is not clear what part it had a title alone would be a hint.
    expect(textOf({ entries: [entry(), { ...bare, role: 'none' }] })).not.toContain('Help at the harbour');
    const denial = claim({
      id: 'denial',
      kind: 'statement',
      saidBy: 'organisation',
      text: 'Org said that nobody was turned away.',
      shows: [],
    });
    const plain = {
      ...free,
      claims: [
        claim({ id: 'plain', text: 'It ran a desk.', shows: ['returned'] }),
        { ...denial, disputes: [{ fact: 'returned', by: 'organisation' as const }] },
      ],
    };
    const [, told] = textOf({ entries: [entry(), { ...plain, practices: [] }] }).split('Other work that was looked at');
    expect(told).toContain('Help at the harbour (Malta, 2012). It ran a desk. Org said that nobody was turned away.');
  });

  it('tells of other work a fact whole, and an answer only after what it answers and before what was said to it', () => {
    const ran = claim({
      id: 'ran',
      text: 'A reporter wrote that it ran a desk. The police, by that account, took all away.',
      shows: ['returned'],
    });
    const response = { by: 'org', text: 'Org denied in 2013 that it had sent anybody to prison.', sources: [{ id: 'own' }] };
    const said = (id: string, text: string, period: string) => claim({ id, kind: 'assessment', shows: [], text, period });
    const told = (...claims: Claim[]) =>
      textOf({
        entries: [entry(), entry({ id: 'free', title: 'Desk', places: ['MT'], period: '2012/2015', claims: [ran, ...claims], response })],
        sources: [...workspace().sources, { id: 'own', type: 'webpage', issued: { 'date-parts': [[2013]] } }],
      }).split('Other work that was looked at')[1]!;
    expect(told()).toContain('A reporter wrote that it ran a desk. The police, by that account, took all away.');
    expect(told()).not.toContain('Org denied');
    expect(told(said('charge', 'A union found that org sent people to prison.', '2012'))).toContain(
      'took all away. A union found that org sent people to prison. Org denied in 2013 that it had sent anybody to prison.',
    );
    const after = said('after', 'The union held in 2014 to its word.', '2014');
    expect(told(said('charge', 'A union found that org sent people to prison.', '2012'), after)).toContain(
      'to prison. The union held in 2014 to its word.',
    );
  });

  it('has in its check sheet what it tells of other work, each sentence once', () => {
    const ran = claim({ id: 'ran', text: 'A reporter wrote that it ran a desk.', shows: ['returned'] });
    const free = (id: string) => entry({ id, title: 'Desk', places: ['MT'], claims: [ran] });
    const analysis = analyse(workspace({ entries: [entry(), free('free'), free('again')] }));
    const [, sheet] = gapReport.compose(analysis, reportOptions({}, {}, analysis));
    const text = sheet!.report.body.map((node) => toString(node)).join('\n');
    expect(text.match(/A reporter wrote that it ran a desk\./g)).toHaveLength(1);
  });

  it('tells of other work a saying in the present by the words that give its year', () => {
    const ran = claim({ id: 'ran', text: 'It ran a desk.', shows: ['returned'] });
    const dated = claim({
      id: 'dated',
      kind: 'statement',
      saidBy: 'organisation',
      shows: [],
      text: 'Org said in 2013 that it screens all participants with care.',
    });
    const response = { by: 'org', text: 'Org says that it screens all participants.', sources: [] };
    const free = entry({ id: 'free', title: 'Desk', places: ['MT'], claims: [ran, dated], response });
    const text = textOf({ entries: [entry(), free] }).split('Other work that was looked at')[1]!;
    expect(text).toContain('Org said in 2013 that it screens all participants with care.');
    expect(text).not.toContain('Org says');
  });

  it('denies nothing that nobody has told', () => {
    const charge = claim({ id: 'charge', kind: 'assessment', text: 'A union feared that data of applicants went abroad.', shows: [] });
    const notEstablished = [
      'That data of applicants were handed to anybody.',
      'How many were asked, of whom a lawyer wrote in May 2012.',
      'Whether this was so in each year; those of whom a nurse wrote in May 2012 were others.',
    ];
    const box = textOf({ entries: [entry({ notEstablished, claims: [...entry().claims, charge] })] });
    expect(box).not.toMatch(/data of applicants were|a lawyer wrote|a nurse wrote/);
    expect(box).toContain('Whether this was so in each year.');
    const told = claim({ text: 'A union reported that data of applicants went abroad.' });
    const claims = [told, secondClaim(), ...roleClaims('implemented')];
    expect(textOf({ entries: [entry({ notEstablished, claims })] })).toContain('That data of applicants were handed to anybody.');
  });

  it('puts no place and year before what speaks for it where the sentence gives them itself', () => {
    const good = claim({ id: 'good', text: 'The ministry wrote in March 2012 that it counselled forty people.', shows: ['counselled'] });
    const [, favour] = textOf({ entries: [entry({ claims: [...entry().claims, good] })] }).split('What speaks for org');
    expect(favour).toMatch(/In the same place and time\nThe ministry wrote in March 2012/);
  });

  it('leaves out nothing that speaks for it in the same place and time', () => {
    const things = ['bread', 'coats', 'rooms', 'lessons', 'doctors', 'planes', 'lawyers', 'phones', 'visits', 'letters'];
    const good = things.map((thing) =>
      claim({ id: thing, text: `Of ${thing} ${thing}-men ${thing}-came.`.replaceAll('-', ''), shows: ['counselled'] }),
    );
    const [, favour] = textOf({ entries: [entry({ claims: [...entry().claims, ...good] })] }).split('What speaks for org');
    expect(favour!.match(/Libya, 2012: Of /g)).toHaveLength(10);
  });

  it('tells what speaks for the organisation once, also where the same stands in work from which nothing is concluded', () => {
    const good = claim({ id: 'good', text: 'It counselled forty people.', shows: ['counselled'] });
    const free = entry({ id: 'free', title: 'Help at the harbour', places: ['MT'], claims: [good] });
    const text = textOf({ entries: [entry({ claims: [...entry().claims, good] }), free] });
    expect(text.match(/It counselled forty people\./g)).toHaveLength(1);
    expect(text).not.toContain('Help at the harbour');
  });

  it('has in the box no figure that is told nowhere before', () => {
    const notEstablished = ['How many of the 9,089 came from the islands.', 'How many came by sea since 2010.'];
    const text = textOf({ entries: [entry({ notEstablished })] });
    expect(text).toContain('How many came by sea since 2010.');
    expect(text).not.toContain('9,089');
    const told = claim({ id: 'total', text: 'Of all, 9,089 came.', period: '2012' });
    expect(textOf({ entries: [entry({ notEstablished, claims: [...entry().claims, told] })] })).toContain('How many of the 9,089 came');
  });

  it('says in half a sentence what was told of another case and this one rests on, too', () => {
    const shared = entry().claims.map((each) => ({
      ...each,
      text: `Researchers reported in 2012 that ${each.text.replace(/^It was/, 'this was')}`,
    }));
    const entries = [
      entry({ claims: shared }),
      entry({ id: 'second', title: 'Other', claims: [...shared, claim({ id: 'more', text: 'Twelve lawyers told of the north.' })] }),
    ];
    expect(textOf({ entries })).toContain('As is told above, researchers reported in 2012 that this was reported.');
  });

  it('has in its annex a row a promise and what it is on, in plain words, with the reservations of the strongest finding', () => {
    const second = rule({ id: 'second', effect: 'strain' });
    const [, annex] = textOf({ rules: [rule({ reading: 'external' }), second] }).split('Annex B: ');
    expect(annex).toContain('says: “The Organization shall never return anyone against their will.” (para. 1)');
    expect(annex!.match(/shall never return anyone/g)).toHaveLength(1);
    expect(annex).not.toMatch(/no one act breaks|not its own reading|as it is worded;/);
  });

  const annexB = (more: Partial<Workspace>): string => textOf(more).split('Annex B: ')[1]!;

  it('cites in its annex where a text is found that no note before does, once', () => {
    const sources = [...workspace().sources, { id: 'frame-page', type: 'webpage', title: 'The Frame' }];
    const instruments = [instrument(), instrument({ id: 'frame', short: 'Frame', sources: ['frame-page'] })];
    const commitments = [
      commitment(),
      ...[1, 2].map((at) => commitment({ id: `frame:${at}`, instrument: 'frame', modality: 'aspiration' })),
    ];
    const cited = citedIn(bodyOf({ sources, instruments, commitments })).map(({ id }) => id);
    expect(cited.filter((id) => id === 'frame-page')).toHaveLength(1);
  });

  it('names in its annex who denies what a finding rests on, and what weighs more', () => {
    const said = (each: ReturnType<typeof claim>) => ({ ...each, text: 'The Court of Audit found in 2013 that people were coerced.' });
    const denial = claim({
      id: 'denies',
      kind: 'statement',
      saidBy: 'states',
      text: 'Port Power, the company that ran it, wrote in 2013 that nobody was coerced.',
      shows: [],
      disputes: ['coerced'],
      by: 'states',
    });
    const claims = [said(claim()), said(secondClaim()), ...roleClaims('implemented')];
    expect(annexB({ entries: [entry({ claims: [...claims, denial] })] })).toContain(
      'Denied by Port Power; the Court of Audit (first-hand) weighs more, and sources of different origin agree.',
    );
    expect(annexB({ entries: [entry({ claims })] })).toContain('None.');
    const independent = claim({
      id: 'other',
      text: 'Lawyers found in 2013 that nobody was coerced.',
      shows: [],
      disputes: ['coerced'],
      sources: [{ id: 'third', read: 'whole' }],
    });
    const third = {
      sources: [...workspace().sources, { id: 'third', type: 'report' }],
      appraisals: { ...workspace().appraisals, third: appraisal() },
    };
    expect(annexB({ entries: [entry({ claims: [...claims, independent] })], ...third })).toMatch(/disputed by Lawyers\./i);
  });

  it('has in its annex no want of reservations beside a finding that is only alleged', () => {
    const alleged = annexB({ entries: [entry({ claims: [claim(), claim({ id: 'role-a', shows: ['implemented'] })] })] });
    expect(alleged).toContain('One source alone shows a part of it.');
    expect(alleged).toContain('Would contradict it, if what is reported is borne out.');
    expect(alleged).not.toContain('None.');
  });

  it('says in its annex of what others did that it is told of them, without the name of a fact', () => {
    const claims = [claim({ by: 'states' }), secondClaim({ by: 'states' }), ...roleClaims('implemented')];
    const annex = annexB({ entries: [entry({ claims })], rules: [rule({ anyone: ['coerced'] })] });
    expect(annex).toContain('A part of what this rests on is said to be the act of States, and not of org.');
  });

  it('tells in its summary a finding of an aim and one of a part in what others did from a promise that was broken', () => {
    const aims = { commitments: [commitment({ modality: 'aspiration' })] };
    expect(textOf(aims)).toContain('In one case we find that it fell short of what it says it aims at.');
    const claims = [claim({ by: 'states' }), secondClaim({ by: 'states' }), ...roleClaims('supported')];
    const helped = { entries: [entry({ claims, role: 'supported' })], rules: [rule({ anyone: ['coerced'], roles: ['supported'] })] };
    expect(textOf(helped)).toContain('In one case we find that it had a part in what goes against a promise.');
    expect(textOf({ rules: [] })).toMatch(/has promised with what it did\.\nWe raise nothing/);
  });

  it('has in its annex the facts of a finding that the report has not told, and no fact twice', () => {
    const told = Array.from({ length: 6 }, (_, at) =>
      claim({
        id: `more-${at}`,
        text: `In village ${at} ${'abcdef'[at]!.repeat(9)} ${at + 20} people were coerced.`,
        sources: [{ id: `s-${at}`, read: 'whole' }],
      }),
    );
    const hidden = claim({ id: 'wrong', shows: ['misinformed'], text: 'Some were told a wrong day.' });
    const disputed = secondClaim({ id: 'right', shows: [], disputes: ['misinformed'], text: 'A paper wrote that the day was right.' });
    const rules = [rule(), rule({ id: 'told-wrong', norms: ['informed-decision'], when: [['misinformed']] })];
    const ids = told.flatMap(({ sources }) => sources.map(({ id }) => id));
    const commitments = [
      commitment(),
      commitment({ id: 'policy:2', norms: ['informed-decision'], text: 'The Organization shall tell people the truth.' }),
    ];
    const text = textOf({
      rules,
      commitments,
      entries: [entry({ claims: [...entry().claims, ...told, hidden, disputed] })],
      sources: [...workspace().sources, ...ids.map((id) => ({ id, type: 'report' }))],
      appraisals: { ...workspace().appraisals, ...Object.fromEntries(ids.map((id) => [id, appraisal()])) },
    });
    expect(text.match(/Some were told a wrong day\./g)).toHaveLength(1);
    expect(text).toMatch(/rest on facts that are not told above:\nSome were told a wrong day\./);
    expect(textOf()).not.toContain('not told above');
  });

  it('says in its drawing “would” where the text does, and names the case', () => {
    const open = [instrument({ scope: { open: [{ practice: 'return', because: 'its words leave it open' }] } })];
    expect(annexB({ instruments: open })).toContain('voluntariness in “Return”, would depart from (1 case)');
    expect(annexB({})).toContain('voluntariness in “Return”, contradicts (1 case)');
  });

  it('concludes nothing in its annex from what is known only from the account of others', () => {
    const via = [{ id: 'report', via: 'study', read: 'none' as const }];
    const claims = [claim({ sources: via }), ...roleClaims('implemented')];
    const annex = annexB({ entries: [entry({ claims })] });
    expect(annex).toContain(
      'Nothing is concluded here, on voluntariness: a part of what it would rest on is known to us only from what others tell',
    );
    expect(annex.split('Annex C')[0]).not.toMatch(/(?:contradicts?|departs? from) it/i);
  });

  it('tells of those who asked in vain also what was met, and what speaks for its dealings with them', () => {
    const { places: _, ...general } = ask();
    const base = { ...general, by: ['union'], when: '2003' };
    const asks = [
      { ...base, id: 'vain', text: 'To stop.', practices: ['return'] },
      { ...base, id: 'met', text: 'To consult us.', practices: ['camps'] },
      { ...base, id: 'not-met', text: 'To open the files.', practices: ['papers'] },
    ];
    const consulted = claim({ id: 'consulted', shows: ['counselled'], text: 'It asked them every year.', period: '2011' });
    const spoke = claim({ id: 'spoke', shows: [], disputes: ['coerced'], text: 'Union reported in 2007 that it was always heard.' });
    const { vocabulary } = workspace();
    const union = { id: 'union', prefLabel: 'Union', definition: 'union', bearer: 'none' as const };
    const more = { asks, vocabulary: { ...vocabulary, actors: [...vocabulary.actors, union] } };
    const dealings = entry({ id: 'dealings', title: 'Dealings', practices: ['camps'], places: ['MT'], claims: [consulted, spoke] });
    const [, asked] = textOf({ ...more, entries: [entry({ places: ['LY', 'MT'] }), dealings] }).split('What was asked before');
    expect(asked).toContain('To consult us.');
    expect(asked!.split('Annex A')[0]).toContain('Union reported in 2007 that it was always heard.');
    expect(asked).not.toContain('To open the files.');
    const [, alone] = textOf({ ...more, entries: [entry({ places: ['LY', 'MT'] })] }).split('What was asked before');
    expect(alone).not.toContain('To consult us.');
  });

  it('says of a source that was read in part, and is cited through another, that it is read and what is known through the other', () => {
    const through = (read: 'part' | 'none') => {
      const own = claim({ id: 'own', shows: [], sources: [{ id: 'study', ...(read === 'none' ? { via: 'report' } : {}), read }] });
      const retold = claim({
        sources: [
          { id: 'study', via: 'report', read: 'none' },
          { id: 'report', read: 'whole' },
        ],
      });
      return textOf({
        entries: [
          entry({
            claims: [
              retold,
              secondClaim({ sources: [{ id: 'report', read: 'whole' }] }),
              ...roleClaims('implemented', { sources: [{ id: 'report', read: 'whole' }] }),
              own,
            ],
          }),
        ],
      }).split('Annex D')[1]!;
    };
    expect(through('none')).toMatch(/not readKnown through [^.]+ only\./);
    expect(through('part')).not.toContain('not read');
    expect(through('part')).toMatch(/What is cited of it here is known through [^.]+ only\./);
  });

  it('lists of sources what it cites and nothing else, those of one appraisal in one row', () => {
    const sources = [...workspace().sources, { id: 'silent', type: 'report' }];
    const silent = claim({ id: 'silent', text: 'Nobody tells this.', shows: [], sources: [{ id: 'silent', read: 'whole' }] });
    const appraisals = { ...workspace().appraisals, silent: appraisal({ because: 'never cited' }) };
    const body = bodyOf({ entries: [entry({ claims: [...entry().claims, silent] })], sources, appraisals });
    const table = body.findLast((node) => node.type === 'table')!;
    const rows = table.children.slice(1).map((row) => row.children.map((cell) => toString(cell)));
    expect(rows.flat().join()).not.toMatch(/silent|Never cited/);
    expect(new Set(rows.map(([, reliability, why]) => `${reliability} ${why}`)).size).toBe(rows.length);
    expect(rows[0]![1]).toContain('independent of org');
  });

  it('has a check sheet for its author, with each sentence and what it rests on', () => {
    const analysis = analyse(workspace());
    const [filed, sheet, ...more] = gapReport.compose(analysis, reportOptions({}, {}, analysis));
    expect([filed!.forAuthor, sheet!.forAuthor, more.length]).toEqual([undefined, true, 0]);
    const text = sheet!.report.body.map((node) => toString(node)).join('\n');
    expect(text).toContain('It was reported.');
    expect(text).toContain('return#');
    expect(text).toContain('no-coercion/policy:1/return');
  });

  it('says the standard of proof once where all findings of the summary share it, and of each where they do not', () => {
    const [shared] = textOf({ entries: [entry(), entry({ id: 'other', title: 'Other' })] }).split('What we ask');
    expect(shared!.split('Libya\n')[0]!.match(/tandard of proof for the facts/g)).toHaveLength(1);
    expect(shared).toContain('What we found (standard of proof for the facts: reasonable grounds to believe)');
  });

  it('keeps its findings to what a page holds, and names the others by their titles', () => {
    const long = (at: number) => `Of the ${at} people ${'who were held there for years '.repeat(30)}nobody saw a judge in ${at}.`;
    const entries = [1, 2, 3, 4, 5].map((at) =>
      entry({
        id: `case-${at}`,
        title: `Case ${at}`,
        claims: [claim({ text: long(at) }), secondClaim({ text: long(at) }), ...roleClaims('implemented')],
      }),
    );
    expect(textOf({ entries })).toMatch(/What we find in one further case is told below: “Case 5”/);
    expect(textOf({ entries: entries.map((each) => entry({ id: each.id, title: each.title })) })).not.toContain('further cases are told');
  });
});
