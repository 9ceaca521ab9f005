import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { composedKinds } from '../../src/app/screens/compose/kinds.ts';
import { FileStands, type Outside } from '../../src/app/outside.ts';
import { behind } from '../../src/app/pages/problems.ts';
import type { Shown } from '../../src/app/lists/row.ts';
import { commandsOf } from '../../src/app/keys/commands.ts';
import { rowsOf } from '../../src/app/lists/list.ts';
import { visible } from '../../src/app/lists/visible.ts';
import { draw } from '../../src/app/frame/frame.ts';
import { screens } from '../../src/app/screens.ts';
import { reduce } from '../../src/app/reduce.ts';
import { initial, type Action, type State } from '../../src/app/state.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Decision } from '../../src/model/schemas.ts';
import { driven } from '../support/driving.ts';
import { nowhere } from '../support/outside.ts';
import { enter as enterKey, pressing } from '../support/pressing.ts';
import { entry, findingsOf, rule, workspace } from '../support/records.ts';

const analysis = analyse(
  workspace({
    entries: [entry(), entry({ id: 'other', title: 'Another', practices: ['camps'] })],
    rules: [rule({ practices: ['return', 'camps'] })],
  }),
);
const first = 'voluntariness/camps/other';
const enter = '\r';
const escape = '\u001b';

/** What was decided and written, and the last line after each key. */
async function session(keys: readonly string[], outside: Partial<Outside> = {}, of: Analysis = analysis) {
  const decided: [string, Omit<Decision, 'at'>][] = [];
  const written: [string, readonly string[], string][] = [];
  const props = {
    analysis: of,
    size: { columns: 100, rows: 30 },
    outside: {
      ...nowhere,
      decide: (reviewer: string, decision: Omit<Decision, 'at'>) => {
        decided.push([reviewer, decision]);
        return `Recorded: ${decision.decision} by ${reviewer}.`;
      },
      write: (file: string, { composing: { chosen, kind } }: State) => {
        written.push([file, chosen, kind ?? 'statement']);
        return Promise.resolve(`Written: ${file}`);
      },
      ...outside,
    },
  };
  const [, ...frames] = await driven(props, keys);
  return { decided, written, frames, lines: frames.map((frame) => frame.split('\n').at(-1)!.trim()) };
}

describe('reviewing', () => {
  it('asks for the name once, then for a reason, and goes on to the next case', async () => {
    const { decided, lines, frames } = await session(['8', 'c', 'ana', enter, 'read both', enter, 'x', 'not so', enter]);
    expect(lines[1]).toMatch(/^Your name as reviewer/);
    expect(lines[3]).toMatch(/^Reason for confirming it/);
    expect(lines[5]).toContain('Recorded: confirmed by ana.');
    expect(lines[6]).toMatch(/^Reason for rejecting it/);
    expect(decided.map(([reviewer, { on, decision, reason }]) => [reviewer, on, decision, reason])).toEqual([
      ['ana', first, 'confirmed', 'read both'],
      ['ana', 'voluntariness/assisted-return/return', 'rejected', 'not so'],
    ]);
    expect(frames[0]).toContain('voluntariness: Return');
  });
  it('says under which name one reviews, and lets one change it', async () => {
    const { decided, frames, lines } = await session(['8', 'c', 'anna', enter, escape, 'r', 'ana', enter, 'c', 'read', enter]);
    expect(frames[4]).toContain('you review as anna');
    expect(lines[7]).toContain('From now on decisions are recorded as those of ana.');
    expect(decided.map(([reviewer]) => reviewer)).toEqual(['ana']);
  });
  it('takes a word back where it was given: of a finding, not of its case', async () => {
    const { id, hash } = findingsOf(analysis.judgement).find(({ evidence }) => evidence === 'return')!;
    const where = { file: 'reviews/ana.jsonl', line: 1, column: 1 };
    const given = { on: id, decision: 'confirmed' as const, reason: 'read', at: '2026-11-25T10:00:00Z', hash, reviewer: 'ana', where };
    const keys = ['8', '/', 'entry:return', enter, 'r', 'ana', enter, 'u', 'misread', enter];
    const { decided } = await session(keys, {}, analyse({ ...analysis.workspace, decisions: [given] }));
    expect(decided).toMatchObject([['ana', { on: id, decision: 'withdrawn', hash }]]);
  });
  it('keeps the reason that was typed where it could not be recorded', async () => {
    const outside = {
      decide: (): string => {
        throw new Error('The disk is full.');
      },
    };
    const { lines } = await session(['8', 'c', 'ana', enter, 'read both', enter], outside);
    expect(lines.at(-1)).toContain('The disk is full.');
    expect(lines.at(-1)).toContain('read both');
  });
  it('records nothing without a reason, or when one thinks better of it', async () => {
    expect((await session(['8', 'n', 'ana', enter, enter, '   ', enter])).decided).toEqual([]);
    expect((await session(['8', 'n', 'ana', enter, 'because', escape])).decided).toEqual([]);
  });
  it('says under which name a reviewer stands where it is not the one that was typed', async () => {
    const outside = { reviewer: () => 'ana-test' };
    const { frames, decided } = await session(['8', 'c', 'Ana Test', enter, 'read both', enter], outside);
    expect(frames[3]).toContain('“Ana Test” stands as ana-test');
    expect(frames[3]).toContain('Reason for confirming it');
    expect(decided).toMatchObject([['ana-test', { reason: 'read both' }]]);
  });
  it('carries the hash of what was decided on, and another standard of proof where one was set', async () => {
    const { decided } = await session(['8', 's', '\u001b[C', enter, 'ana', enter, 'seen the file', enter]);
    const lead = analysis.judgement.gaps.flatMap((gap) => gap.cases).find((each) => each.id === first)!;
    const { hash } = lead.findings.find((finding) => finding.id === lead.lead)!;
    expect(decided).toEqual([
      ['ana', { on: first, decision: 'confirmed', reason: 'seen the file', hash, setStandard: 'clear-and-convincing' }],
    ]);
  });
  it('says in the last line what goes wrong, and lets one go on', async () => {
    const outside = {
      decide: () => {
        throw new Error('The disk is full.');
      },
    };
    expect((await session(['8', 'c', 'ana', enter, 'read', enter], outside)).lines.at(-1)).toContain('The disk is full.');
    const nameless = {
      reviewer: () => {
        throw new Error('That is no name.');
      },
    };
    const { lines, decided } = await session(['8', 'c', '//', enter, 'q'], nameless);
    expect(lines[3]).toContain('That is no name.');
    expect(decided).toEqual([]);
  });
});

describe('judging blind', () => {
  // In the order of ids, which betrays nothing.
  const judgedFirst = 'voluntariness/assisted-return/return';
  const canvas = { columns: 100, rows: 30, colour: false };
  const right = '\u001b[C';
  it('shows nothing that avowed made of a case, asks for verdict, standard and reason, and only then tells', async () => {
    const keys = ['8', 'b', enter, 'J', right, enter, right, enter, 'ana', enter, 'as I read it', enter];
    const { decided, frames, lines } = await session(keys);
    // What a word says while it is chosen is no word on the case.
    const gloss = 'contradiction: contradicts its word';
    for (const frame of frames.slice(1, -1))
      expect(frame.replace(gloss, '')).not.toMatch(/reasonable grounds, |contradicts|C voluntariness/);
    expect(frames[3]).toContain('none: nothing here runs against its word');
    expect(frames[4]).toContain(gloss);
    expect(frames[6]).toContain('reasonable suspicion: one good source');
    expect(frames[2]).toContain('What was avowed');
    expect(lines[3]).toContain('Your verdict: ‹ none ›');
    const { hash } = analysis.judgement.gaps.flatMap(({ cases }) => cases).find(({ id }) => id === judgedFirst)!.findings[0]!;
    expect(decided).toEqual([
      [
        'ana',
        { on: judgedFirst, decision: 'judged', reason: 'as I read it', hash, verdict: 'contradiction', standard: 'reasonable-suspicion' },
      ],
    ]);
    expect(frames.at(-1)).toContain(`case ${judgedFirst}`);
    expect(frames.at(-1)).toContain('avowed says: contradiction');
  });
  it('tells what avowed says whole, and takes no letter for a command until one goes on', async () => {
    const judge = ['8', 'b', 'J', enter, enter, 'ana', enter, 'as I read it', enter];
    const { frames, decided, lines } = await session([...judge, 'trial', enter]);
    const told = frames.at(judge.length - 1)!;
    expect(told).toContain('Recorded: judged by ana. avowed says: contradiction');
    expect(told).toMatch(/at reasonable grounds|at a lead|at reasonable suspicion/);
    expect(frames.at(judge.length)!.split('\n').at(-1)).toContain('Enter go on  J judge the next');
    expect(lines.at(-1)).not.toContain('Your name');
    expect(frames.at(-1)).toContain('you review as ana');
    expect(decided).toHaveLength(1);
    const both = await session([...judge, 'J', enter, enter, 'trial two', enter]);
    expect(both.decided.map(([who, { on, reason }]) => [who, on, reason])).toEqual([
      ['ana', judgedFirst, 'as I read it'],
      ['ana', first, 'trial two'],
    ]);
  });
  it('says why a case is not judged again once it is told what avowed says', async () => {
    const judge = ['8', 'b', 'J', enter, enter, 'ana', enter, 'as I read it', enter];
    expect((await session([...judge, escape, 'J'])).frames.at(-1)).toContain('so it is not judged again: Esc leads back');
    expect((await session(['8', 'J'])).frames.at(-1)).toContain('b lists those that can be judged blind');
  });
  it('names on the last line the keys for judging blind and for another name', async () => {
    expect((await session(['8'])).lines[0]).toContain('r name  b blind');
  });
  it('draws a sample by a number alone', async () => {
    expect((await session(['8', 'b', 'd', '1', enter])).frames.at(-1)).toContain('blind: 1 left, 0 judged, of 1 drawn by the seed 1');
  });
  it('knows no other key that tells: nothing is decided or looked up of what is judged blind', () => {
    const blind: State = { ...initial, tab: 'review', others: { review: 'b' } };
    for (const opened of [[], [{ id: `blind:${first}`, line: 0 }]]) {
      const keys = commandsOf({ ...blind, opened }, analysis, canvas).flatMap((each) => each.keys);
      expect(keys).toContain('J');
      for (const key of ['c', 'x', 'w', 'o']) expect(keys).not.toContain(key);
    }
  });
  it('leaves out what one has judged', () => {
    const where = { file: 'reviews/ana.jsonl', line: 1, column: 1 };
    const hash = `2:${'0'.repeat(64)}`;
    const given = {
      on: first,
      decision: 'judged' as const,
      reason: '',
      verdict: 'strain' as const,
      standard: 'lead' as const,
      at: '2026-11-25T10:00:00Z',
      hash,
    };
    const judged = analyse({ ...analysis.workspace, decisions: [{ ...given, reviewer: 'ana', where }] });
    const ids = (reviewer: string) =>
      rowsOf(visible({ ...initial, tab: 'review', others: { review: 'b' }, reviewer }, judged).list).map(({ id }) => id);
    expect(ids('ana')).toEqual(['blind:voluntariness/assisted-return/return']);
    expect(ids('ben')).toHaveLength(2);
  });
});

describe('several reviewers', () => {
  const where = { file: 'reviews/ana.jsonl', line: 1, column: 1 };
  const given = {
    on: first,
    decision: 'judged' as const,
    standard: 'lead' as const,
    at: '2026-11-25T10:00:00Z',
    hash: `2:${'0'.repeat(64)}`,
    where,
  };
  const both = analyse({
    ...analysis.workspace,
    decisions: [
      { ...given, reviewer: 'ana', verdict: 'strain', reason: '' },
      { ...given, reviewer: 'ben', verdict: 'departure', reason: '' },
    ],
  });
  it('find the list to talk about, with the word of each, which leads to the case', async () => {
    const { frames } = await session(['8', 't', enter, enter], {}, both);
    expect(frames[1]).toMatch(/voluntariness: Another/);
    expect(frames[2]).toContain('ana: strain');
    expect(frames[2]).toContain('ben: departure');
    expect(frames[3]).toContain(`case ${first}`);
  });
  it('code whether a commitment is read right', async () => {
    const { decided } = await session(['3', 'x', 'ana', enter, 'it binds States', enter]);
    expect(decided).toMatchObject([['ana', { on: 'policy:1', decision: 'rejected', reason: 'it binds States' }]]);
  });
});

describe('composing', () => {
  it('shows the report as it grows with the gaps that are chosen, in their order', async () => {
    const { frames } = await session(['0', 'j', ' ', 'k', ' ', 'k']);
    expect(frames[0]).toContain('chosen: none: the strongest, as far as');
    expect(frames[4]).toMatch(/chosen: voluntariness \/ assisted-return;/);
    expect(frames[4]).toMatch(/▸2.*\n 1/);
    expect(frames[4]).toMatch(/length: /);
  });
  it('gives a statement more or less room', async () => {
    const { frames } = await session(['0', '-']);
    expect(frames[1]).toContain('room: 325 words, 2.5 minutes');
  });
  it('changes the kind, and writes the report to the file that is named', async () => {
    const { written, lines } = await session([
      '0',
      ' ',
      '\u001b[C',
      'e',
      ...Array.from({ length: 'questions.docx'.length }, () => '\u007f'),
      'letters.pdf',
      enter,
    ]);
    expect(written).toEqual([['letters.pdf', ['voluntariness/camps'], 'questions']]);
    expect(lines.at(-1)).toContain('Written: letters.pdf');
  });
});

describe('what a report is told', () => {
  it('who speaks and where is asked one after the other, and stands in the report', async () => {
    const { frames, lines } = await session(['0', 'S', 'Ana Ortiz', enter, '118th session', enter, escape]);
    expect(lines[1]).toMatch(/^Who reads it out/);
    expect(lines[3]).toMatch(/^At which session/);
    expect(frames.at(-1)).toContain('session: 118th session');
    expect(frames.at(-1)).toContain('speaker: Ana Ortiz');
  });
});

describe('from what was found to a statement of it', () => {
  it('takes a few keys: / finds the case, R makes a statement of it, e writes it', async () => {
    const keys = ['/', 'libya another', enter, 'R', 'e', 'libya.docx', enter];
    const { frames, written } = await session(keys);
    expect(frames[1]).toMatch(/▸case/);
    expect(frames[2]).toContain(`case ${first}`);
    expect(frames[3]).toContain('report statement');
    expect(written).toEqual([['libya.docx', [first], 'statement']]);
  });
});

describe('taking in', () => {
  it('imports and makes files with the words that were typed, in the terminal', async () => {
    const ran: (readonly string[])[] = [];
    const run = (words: readonly string[]) => () => void ran.push(words);
    await session(['I', '"a policy.pdf" --replaces migof', enter, 'M', 'rule', enter], { run });
    expect(ran).toEqual([
      ['import', 'a policy.pdf', '--replaces', 'migof'],
      ['new', 'rule'],
    ]);
  });
  it('looks at the originals once what weakens the workspace is shown, and not before', async () => {
    let looked = 0;
    const originals = () => {
      looked++;
      return [{ file: 'originals/log.jsonl', line: 1, column: 1, found: 'no copy of “a.pdf”', mend: 'import it again' }];
    };
    const { frames } = await session(['9', 'v'], { originals });
    expect(frames[0]).not.toContain('no copy');
    expect(frames[1]).toMatch(/· log\.jsonl:1 +no copy of “a.pdf”/);
    expect(looked).toBe(1);
  });
  it('lists what weakens the workspace, as doctor does', async () => {
    const { frames } = await session(['D']);
    expect(frames[0]).toContain('[9 Problems]');
    expect(frames[0]).toMatch(/To mend it|to mend it/);
  });
});

describe('what is shown', () => {
  it('is written to a file: a list as it is filtered, a page as it stands', async () => {
    const exported: [string, Shown][] = [];
    const outside = {
      export: (file: string, shown: Shown) => {
        exported.push([file, shown]);
        return `Written: ${file}`;
      },
    };
    const { lines } = await session(['4', '/', 'another', enter, 'e', enter, enter, 'e', enter], outside);
    expect(exported.map(([file]) => file)).toEqual(['evidence.csv', 'page.md']);
    expect(exported[0]![1]).toMatchObject({
      rows: [['other', 'C', 'Another', expect.any(String) as string, expect.any(String) as string]],
    });
    expect(exported[1]![1]).toMatchObject({ page: { id: 'other', kind: 'entry' } });
    expect(lines.at(-1)).toContain('Written: page.md');
  });
});

describe('a name of a file', () => {
  const ctrlU = '\u0015';
  const ctrlW = '\u0017';
  it('that is proposed is replaced by what is typed, or mended', async () => {
    expect((await session(['0', 'e', 'a.pdf', enter])).written.map(([file]) => file)).toEqual(['a.pdf']);
    expect((await session(['0', 'e', '\u007f', '\u007f', '\u007f', '\u007f', 'pdf', enter])).written.map(([file]) => file)).toEqual([
      'statement.pdf',
    ]);
    expect((await session(['0', 'e', 'no', ctrlU, 'a b', ctrlW, 'c.md', enter])).written.map(([file]) => file)).toEqual(['a c.md']);
  });
  it('that is taken is asked for once more, and replaced only if it is given again', async () => {
    const tries: [string, boolean][] = [];
    const outside: Partial<Outside> = {
      write: (file, _, replace) => {
        tries.push([file, replace]);
        return replace || file !== 'a.md' ? Promise.resolve(`Written: ${file}`) : Promise.reject(new FileStands());
      },
    };
    const again = await session(['0', 'e', 'a.md', enter, enter], outside);
    expect(again.lines[3]).toBe('a.md is there already.  Enter replace  or type another name  Esc cancel');
    expect(again.lines[4]).toContain('Written: a.md');
    await session(['0', 'e', 'a.md', enter, 'b.md', enter], outside);
    await session(['0', 'e', 'a.md', enter, escape], outside);
    expect(tries).toEqual([
      ['a.md', false],
      ['a.md', true],
      ['a.md', false],
      ['b.md', false],
      ['a.md', false],
    ]);
  });
  it('is not asked for where the report cannot be made', async () => {
    const toBrief = Array.from({ length: composedKinds.indexOf('state-brief') }, () => '\u001b[C');
    const { lines, frames, written } = await session(['0', ...toBrief, 'e']);
    expect(frames.at(-1)!.split('\n').slice(-4).join(' ')).toContain('--state');
    expect(lines.at(-1)).not.toContain('Write to');
    expect(written).toEqual([]);
  });
});

describe('while the files have errors', () => {
  const problem = { severity: 'error' as const, file: 'rules/a.yaml', line: 1, column: 1, found: 'nothing', expected: 'a rule' };
  const outdated = behind(analysis, [problem]);
  it('nothing is decided, written or exported, and one is told', async () => {
    const { decided, written, frames } = await session(['8', 'c', '0', 'e', '2', 'e'], {}, outdated);
    for (const at of [1, 3, 5]) expect(frames[at]).toContain('Not while the files have errors');
    expect(frames[0]).toContain('1 error: what is shown is from before; press 9 for the problems');
    expect([decided, written]).toEqual([[], []]);
  });
});

describe('what was said', () => {
  it('goes with the next key, whatever that does', async () => {
    const { lines } = await session(['8', 'c', 'ana', enter, 'read', enter, escape]);
    expect(lines[5]).toContain('Recorded');
    expect(lines[6]).not.toContain('Recorded');
  });
});

describe('sentences that were not taken as commitments', () => {
  it('are shown instead of the commitments, with the reason, and filtered by instrument', () => {
    const unread = [
      {
        provision: 'policy:7',
        instrument: 'policy',
        pinpoint: '',
        text: 'Floods may occur.',
        position: analysis.workspace.commitments[0]!.position,
        word: 'may',
        because: 'likelihood, not permission',
      },
    ];
    const { press, shown } = pressing(analyse({ ...analysis.workspace, unread }));
    const list = press(['3', 'v']).state;
    expect(shown(list)).toContain('policy:7');
    expect(shown(list)).toContain('likelihood');
    expect(shown(press(['v'], list).state)).toContain('policy:1');
    // What both lists can be asked for is kept, what only one can is not.
    expect(shown(press(['3', '/', ...'instrument:policy', enterKey, 'v']).state)).toContain('“instrument:policy”');
    expect(shown(press(['3', '/', ...'place:LY', enterKey, 'v']).state)).not.toContain('place:LY');
  });
});

describe('for a screen reader', () => {
  const linear = { columns: 100, rows: 30, colour: false, linear: true };
  const read = (state: State) => draw(state, analysis, 'a workspace', linear).map(stripVTControlCharacters);
  it('every screen is lines that make sense, without columns or marks', () => {
    for (const { id: tab } of screens) {
      const lines = read({ ...initial, tab });
      expect(lines[0]).toMatch(/^avowed, screen \w: /);
      expect(lines.join('\n')).not.toMatch(/[│▸›█▄░·]  /);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    }
  });
  it('a list reads the selected row first and whole, a page says where one is and what leads on', () => {
    expect(read({ ...initial, tab: 'gaps' })[2]).toMatch(/^Selected, 1 of 2, under In force \(2\):/);
    const page = read({ ...initial, tab: 'gaps', opened: [{ id: 'voluntariness/assisted-return', line: 2 }] }).join('\n');
    expect(page).toContain('here: contradiction');
    expect(page).toContain('link: ');
    expect(read(initial).join('\n')).toContain('Selected, 1 of 3: Libya, 2012: Another; contradicts what it has undertaken');
  });
});

describe('what is typed in answer to a question', () => {
  const after = (state: State, ...actions: Action[]) => actions.reduce(reduce, state);
  it('stays when the screen is drawn anew, and goes when the question does', () => {
    const asking = after(
      initial,
      { type: 'ask', asking: { question: 'file', what: 'report', text: '' } },
      { type: 'answer', text: 'a.md' },
    );
    expect(asking.asking).toEqual({ question: 'file', what: 'report', text: 'a.md' });
    expect(after(asking, { type: 'ask', asking: null }).asking).toBeNull();
    expect(after(initial, { type: 'answer', text: 'a.md' }).asking).toBeNull();
  });
});
