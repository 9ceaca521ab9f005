import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { policyText } from '../../bench/text.ts';
import { evidence, policy, repository, writeSmall } from '../support/files.ts';
import { avowed, program } from '../support/avowed.ts';
import { app, hasScript, inTerminal, longest, type Terminal } from '../support/in-terminal.ts';

const andThen = '; echo "ended with $?"';

const state = mkdtempSync(join(tmpdir(), 'avowed-state-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));

describe.skipIf(!hasScript)(
  'the app in a real terminal (needs the command `script`, of util-linux or bsdutils)',
  { concurrent: true },
  () => {
    let folder: string;
    beforeAll(() => {
      folder = writeSmall();
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('says at the first start what it is, and never again', async () => {
      const home = mkdtempSync(join(tmpdir(), 'avowed-state-'));
      const env = { XDG_STATE_HOME: home, LOCALAPPDATA: home };
      const first = async ({ until, press, type }: Terminal) => {
        expect(await until('q quit')).toContain('avowed holds what an organisation has avowed against what it does.');
        expect(await press('\u001b')).toContain('1 instrument · 1 commitment');
        type('q');
        await until('ended with 0');
      };
      await inTerminal(app(folder) + andThen, first, { env });
      await inTerminal(app(folder), async ({ until }) => expect(await until('q quit')).toContain('1 instrument · 1 commitment'), { env });
      rmSync(home, { recursive: true, force: true });
    });
    it('draws the overview, opens a gap, walks back, and leaves the terminal as it was', async () => {
      await inTerminal(app(folder) + andThen, async ({ raw, until, press, type }) => {
        expect(await until('q quit')).toContain('1 instrument · 1 commitment');
        const list = await press('2');
        expect(list).toContain('▸');
        expect(await press('\r')).toContain('gap voluntariness/assisted-return');
        expect(await press('\u001b')).toBe(list);
        type('q');
        expect(await until('ended with 0')).not.toContain('q quit');
        expect(raw()).toContain('\u001b[?1049h');
        expect(raw()).toContain('\u001b[?1049l');
      });
    });
    it('begins again where one left it, but keeps nothing where sensitive matter was shown', async () => {
      const home = mkdtempSync(join(tmpdir(), 'avowed-state-'));
      const env = { XDG_STATE_HOME: home, LOCALAPPDATA: home };
      const leave = async ({ until, press, type }: Terminal) => {
        if ((await until('q quit')).includes('Esc close')) await press('\u001b');
        await press('4');
        await press('/');
        await press('town\r');
        type('q');
        await until('ended with 0');
      };
      await inTerminal(app(folder, '--include internal') + andThen, leave, { env });
      expect(readdirSync(home)).toEqual([]);
      await inTerminal(app(folder) + andThen, leave, { env });
      expect(readFileSync(join(home, 'avowed', 'app.json'), 'utf8')).not.toContain('Returns');
      await inTerminal(app(folder) + andThen, async ({ until }) => expect(await until('q quit')).toContain('1/1 “town”'), { env });
      rmSync(home, { recursive: true, force: true });
    });
    it('opens a problem in the editor at its line and comes back to what the file now says', async () => {
      const broken = writeSmall({
        'policies/charter.md': policy('# Charter\n\n1. The Organization shall help.\n').replace('read: whole', 'read: hole'),
      });
      const file = join(broken, 'policies', 'charter.md');
      const editor = join(broken, 'nano');
      writeFileSync(editor, `#!/bin/sh\necho "$1" > "${broken}/line"\nsed -i 's/read: hole/read: whole/' "$2"\n`, { mode: 0o755 });
      await inTerminal(
        app(broken) + andThen,
        async ({ until, press, type }) => {
          expect(await until('q quit')).toContain('1 error: nothing can be analysed');
          type('\r');
          await until('The errors are mended: 1 opens the overview.');
          expect(await press('1')).toContain('1 instrument · 1 commitment');
          type('q');
          await until('ended with 0');
        },
        { env: { VISUAL: editor } },
      );
      expect(readFileSync(join(broken, 'line'), 'utf8')).toMatch(/^\+\d+\n$/);
      expect(readFileSync(file, 'utf8')).toContain('read: whole');
      rmSync(broken, { recursive: true, force: true });
    });
    it('says in the last line why no editor opens', async () => {
      const broken = writeSmall({ 'policies/charter.md': '' });
      for (const [editor, words] of [
        ['', 'No editor is set. Set VISUAL or EDITOR'],
        ['no-such-editor', 'The editor “no-such-editor” could not be started.'],
      ] as const)
        await inTerminal(
          app(broken),
          async ({ until, type }) => {
            await until('q quit');
            type('\r');
            expect((await until(words)).split('\n').at(-1)).toContain('q quit');
          },
          { env: { VISUAL: editor, EDITOR: '' }, columns: 120 },
        );
      rmSync(broken, { recursive: true, force: true });
    });
    it('follows the files, keeps what was sound while they are not, and stays at the same entry', async () => {
      const own = writeSmall();
      const write = (name: string, text: string) => writeFileSync(join(own, 'evidence', name), text);
      await inTerminal(app(own), async ({ until, press }) => {
        await until('q quit');
        await press('4');
        write('a.md', evidence().replace('returns-from-town', 'a-return').replace('Returns from a town', 'Another return'));
        expect(await until('Another return')).toMatch(/▸. Returns from a town/);
        await until('2/2');
        write('a.md', '---\nid: [\n---\n');
        expect(await until('what is shown is from before; press 9 for the problems')).toContain('Another return');
        rmSync(join(own, 'evidence', 'a.md'));
        expect(await until('1/1')).not.toContain('error');
      });
      rmSync(own, { recursive: true, force: true });
    });
    it('copies into the clipboard of the terminal', async () => {
      await inTerminal(app(folder), async ({ raw, until, press }) => {
        await until('q quit');
        await press('3');
        expect(await press('y')).toContain('Copied: the passage charter:');
        const [, coded = ''] = /\u001b\]52;c;([^\u0007]*)\u0007/.exec(raw()) ?? [];
        expect(Buffer.from(coded, 'base64').toString()).toMatch(
          /^“The Organization shall ensure that every return is voluntary\.” \(Charter/,
        );
      });
    });
    it('prepares a statement: the gaps are chosen, the report grows, and stands in a file', async () => {
      const out = mkdtempSync(join(tmpdir(), 'avowed-statement-'));
      await inTerminal(
        app(folder),
        async ({ until, press, type }) => {
          await until('q quit');
          expect(await press('0')).toContain('chosen: none');
          expect(await press(' ')).toContain('chosen: Voluntariness / Assisted return');
          type('e');
          await until('Write to');
          type('\u007f'.repeat('statement.docx'.length));
          type(join(out, 's.md'));
          type('\r');
          await until('Written: ');
        },
        { columns: 140 },
      );
      expect(readFileSync(join(out, 's.md'), 'utf8')).toContain('Chair,');
      expect(readFileSync(join(out, 's-check-sheet.md'), 'utf8')).toContain('What could be said for');
      rmSync(out, { recursive: true, force: true });
    });
    it('on a small screen says under the list what the report is of, takes a claim out, and keeps who speaks where', async () => {
      const own = writeSmall();
      await inTerminal(app(own), async ({ until, press, type }) => {
        await until('q quit');
        await press('0');
        expect(await press(' ')).toMatch(/statement · 1 chosen · \d+ words/);
        expect(await press('c')).toContain('Returns from a town (');
        expect(await press(' ')).toMatch(/▸–/);
        type('S');
        await until('Who reads it out');
        type('Ada Fields\r118th session\r\u001b');
        await until('statement · 1 chosen');
        type('K');
        await until('Keep it in reports/ as');
        type('council\r');
        await until('Kept: reports/council.yaml');
        type('T');
        await until('Take up from reports/: council');
        type('\r');
        await until('Taken up: council.');
      });
      const kept = readFileSync(join(own, 'reports', 'council.yaml'), 'utf8');
      expect(kept).toMatch(/said:\n +speaker: Ada Fields\n +session: 118th session/);
      expect(kept).toMatch(/leaveOut:\n +- returns-from-town#/);
      const { stdout } = await avowed(['report', '--from', 'council', '-w', own]);
      expect(stdout).toContain('118th session');
      rmSync(own, { recursive: true, force: true });
    });
    it('makes a gap report on one country without one fact, which stands nowhere in it, and makes it again from what was kept', async () => {
      const atNight = `  - id: at-night
    kind: fact
    text: An observer reported in 2019 that the buses were loaded at night.
    shows: [threat-of-detention]
    by: organisation
    sources: [{ id: observer-2019, locator: p. 3, read: whole }]
    credibility: 1
`;
      const elsewhere = evidence()
        .replace('returns-from-town', 'returns-from-port')
        .replace('Returns from a town', 'Returns from a port')
        .replace('[LY]', '[ID]');
      const own = writeSmall({ 'evidence/returns.md': evidence(atNight), 'evidence/port.md': elsewhere });
      await inTerminal(app(own), async ({ until, press, type }) => {
        await until('q quit');
        await press('0');
        await press('/');
        type('place:Libya\r');
        await until('“place:Libya”');
        await press('\u001b[C');
        await press('\u001b[C');
        await until('gap-report · none chosen, so all');
        expect(await press('c')).toMatch(/▸•.*loaded at night/);
        expect(await press(' ')).toMatch(/▸–.*loaded at night/);
        type('e');
        await until('Write to');
        type('\u007f'.repeat('gap-report.docx'.length));
        type(`${join(own, 'libya.md')}\r`);
        await until('Written: libya.md');
        type('K');
        await until('Keep it in reports/ as');
        type('\u007f'.repeat('gap-report'.length));
        type('libya\r');
        await until('Kept: reports/libya.yaml');
      });
      const written = readFileSync(join(own, 'libya.md'), 'utf8');
      expect(written).toContain('Returns from a town');
      expect(written).not.toContain('Returns from a port');
      expect(written).toContain('carried out the returns');
      expect(written).not.toContain('loaded at night');
      expect((await avowed(['report', '--from', 'libya', '-w', own])).stdout.trim()).toBe(written.trim());
      rmSync(own, { recursive: true, force: true });
    });
    it.each([
      ['a light', '0;15', /\u001b\[35m/, /\u001b\[(?:33|36)m/],
      ['a dark', '15;0', /\u001b\[33m/, /\u001b\[34m/],
    ])('writes in those of 16 colours that can be read on %s ground', async (_, ground, used, unread) => {
      // What runs the tests may say of itself that it shows more colours.
      await inTerminal(
        `unset CI TMUX COLORTERM GITHUB_ACTIONS; ${app(folder)}`,
        async ({ raw, until, press }) => {
          await until('q quit');
          for (const key of ['2', '4', '6', '8', 'F']) await press(key);
          expect(raw()).toMatch(used);
          expect(raw()).not.toMatch(unread);
          expect(raw()).not.toContain('\u001b[38;5;');
        },
        { env: { TERM: 'xterm', COLORFGBG: ground } },
      );
    });
    it('lets two code the same sample blind, lists where they differ, and a third decide between them', async () => {
      const own = writeSmall();
      await inTerminal(
        app(own),
        async ({ until, press, type }) => {
          await until('q quit');
          await press('8');
          await press('b');
          type('d');
          await until('How many to draw');
          type('1 7\r');
          await until('blind: 1 left, 0 judged, of 1 drawn by the seed 7');
          type('J');
          await until('Your verdict: ‹ none ›');
          type('\r\r');
          await until('Your name as reviewer');
          type('ana\r');
          await until('Reason for judging it');
          type('the source is one\r');
          await until('Recorded: judged none at lead by ana.');
          await press('\r');
          type('r');
          await until('Your name as reviewer');
          type('ben\r');
          await until('blind: 1 left, 0 judged');
          type('J');
          await until('Your verdict: ‹ none ›');
          type('\u001b[C\r\r');
          await until('Reason for judging it');
          type('it is plain\r');
          await until('by ben.');
          await press('\r');
          await press('t');
          expect(await until('On the verdict, judged blind (1)')).toContain('▸≠ Voluntariness: Returns from a town');
          expect(await until('ben: contradiction')).toContain('ana: none');
          type('r');
          await until('Your name as reviewer');
          type('chen\r');
          await until('recorded as those of chen');
          type('J');
          await until('Your verdict: ‹ none ›');
          type('\r\r');
          await until('Reason for judging it');
          type('one source\r');
          await until('by chen.');
          await press('\r');
          expect(await until(/▸=/)).toContain('decided by chen: none');
        },
        { columns: 180 },
      );
      expect(JSON.parse(readFileSync(join(own, 'reviews', 'chen.jsonl'), 'utf8'))).toMatchObject({
        adjudicates: ['ana', 'ben'],
        decision: 'judged',
      });
      rmSync(own, { recursive: true, force: true });
    });
    it('audits an instrument: its commitments, one of them, and why it meets no contradiction in an entry', async () => {
      await inTerminal(app(folder), async ({ until, press, type }) => {
        await until('q quit');
        await press('3');
        await press('/');
        type('instrument:charter');
        await until('1 · filter: instrument:charter');
        await press('\r');
        expect(await press('\r')).toContain('How it was read');
        await press('w');
        await press('4');
        expect(await press('w')).toContain('why-not charter:');
      });
    });
    it('reviews a case: the word of the reviewer is in a file before anything else happens, and is shown', async () => {
      const own = writeSmall();
      await inTerminal(
        app(own),
        async ({ until, press, type }) => {
          await until('q quit');
          expect(await press('8')).toContain('Voluntariness: Returns from a town');
          type('c');
          await until('Your name as reviewer');
          type('Ana\r');
          await until('Reason for confirming it');
          type('read the report\r');
          await until('Recorded: confirmed by ana.');
          expect(await until('Decided (1)')).toContain('decision: confirmed by ana');
        },
        { columns: 140 },
      );
      const written = readFileSync(join(own, 'reviews', 'ana.jsonl'), 'utf8')
        .trim()
        .split('\n');
      expect(written.map((line) => JSON.parse(line) as object)).toMatchObject([{ decision: 'confirmed', reason: 'read the report' }]);
      rmSync(own, { recursive: true, force: true });
    });
    it('comes through a storm of resizing at the same place, with a whole frame', async () => {
      const [go, done] = [join(state, 'go'), join(state, 'done')];
      const storm = `(until [ -e '${go}' ]; do sleep 0.05; done; for c in 150 61 97 200 60 120 80; do for r in 40 15 24; do stty cols $c rows $r < /dev/tty; sleep 0.02; done; done; touch '${done}') &`;
      await inTerminal(`${storm} ${app(folder)}`, async ({ until, press, shown }) => {
        await until('q quit');
        await press('2');
        const before = await press('\r');
        writeFileSync(go, '');
        await vi.waitFor(() => expect(existsSync(done)).toBe(true), longest);
        await vi.waitFor(() => expect(shown()).toBe(before), longest);
      });
    });
    it('goes to the shell with Ctrl-Z and comes back with the screen redrawn', async () => {
      await inTerminal('bash --norc --noprofile -i', async ({ until, press, type }) => {
        type(`PS1='$ '; ${app(folder)}\n`);
        await until('q quit');
        const before = await press('2');
        type('\u001a');
        expect(await until('Stopped')).not.toContain('q quit');
        type('fg\n');
        await until('q quit');
        expect(await until('Voluntariness')).toBe(before);
        type('q');
        await until(/\$ $/m);
      });
    });
    it.each(['TERM', 'HUP', 'INT'])('gives the terminal back at SIG%s', async (signal) => {
      await inTerminal(
        `sh -c 'echo $$ > "${state}/pid-${signal}"; exec ${app(folder)}'; stty -a | grep -o -- "-\\?echo\\b"; echo ended`,
        async ({ raw, until }) => {
          await until('q quit');
          process.kill(Number(readFileSync(join(state, `pid-${signal}`), 'utf8')), `SIG${signal}`);
          expect(await until('ended')).toMatch(/^echo$/m);
          expect(raw()).toContain('\u001b[?1049l');
          expect(raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(raw().lastIndexOf('\u001b[?25l'));
        },
      );
    });
    /** A home in whose cache the first screen of the folder is kept. */
    const withKeptScreen = async (): Promise<{ home: string; env: Record<string, string> }> => {
      const home = mkdtempSync(join(tmpdir(), 'avowed-state-'));
      const env = { XDG_STATE_HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
      const quit = async ({ until, type }: Terminal) => {
        if ((await until('q quit')).includes('Esc close')) type('\u001b');
        await until('in force');
        type('q');
        await until('ended with 0');
      };
      await inTerminal(app(folder) + andThen, quit, { env });
      return { home, env };
    };
    it.each([
      ['SIGTERM', 'while the app takes over from', 143, `if (text === '\\u001b[H') signal();`],
      [
        'SIGINT',
        'while all is made anew behind',
        130,
        `if (text.startsWith('\\u001b[?1049h')) setInterval(() => (process.listenerCount('SIGINT') === 0 || ++ticks > 20) && signal(), 1);`,
      ],
    ])('hears a %s that comes %s the screen that was kept', async (signal, _, code, sending) => {
      const { home, env } = await withKeptScreen();
      const hook = join(state, `${signal}-at-kept.mjs`);
      writeFileSync(
        hook,
        `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeSync } = fs;
let ticks = 0;
const signal = () => process.kill(process.pid, '${signal}');
fs.writeSync = (descriptor, bytes, ...more) => {
  const text = Buffer.from(bytes).toString();
  ${sending}
  return writeSync(descriptor, bytes, ...more);
};
syncBuiltinESMExports();
`,
      );
      await inTerminal(
        app(folder).replace('" "', `" --import "${hook}" "`) + andThen,
        async ({ raw, until }) => {
          await until(`ended with ${code}`);
          expect(raw()).toContain('\u001b[?1049l');
        },
        { env },
      );
      rmSync(home, { recursive: true, force: true });
    });
    it('gives the terminal back when it breaks', async () => {
      const from = (path: string) => JSON.stringify(pathToFileURL(join(repository, path)).href);
      const broken = [
        `const { runApp } = await import(${from('src/app/run.ts')});`,
        `const { analyse } = await import(${from('src/analysis.ts')});`,
        `const { workspace } = await import(${from('tests/support/records.ts')});`,
        `const { nowhere } = await import(${from('tests/support/outside.ts')});`,
        `const { existsSync } = await import('node:fs');`,
        // Only once it was seen, however slow the machine.
        `const watch = () => { setInterval(() => { if (existsSync(${JSON.stringify(join(state, 'break'))})) throw new Error('out of order'); }, 20); return () => {}; };`,
        `await runApp({ analysis: analyse(workspace()), title: 't', colour: true, outside: { ...nowhere, watch } });`,
      ];
      writeFileSync(join(state, 'broken.mjs'), broken.join('\n'));
      await inTerminal(
        `"${process.execPath}" "${state}/broken.mjs"; stty -a | grep -o -- "-\\?echo\\b"; echo ended`,
        async ({ raw, until }) => {
          await until('q quit');
          writeFileSync(join(state, 'break'), '');
          expect(await until('ended')).toMatch(/out of order[^]*^echo$/m);
          expect(raw()).toContain('\u001b[?1049l');
        },
      );
    });
    it('gives a summary to a terminal that can show no screen', async () => {
      await inTerminal(
        app(folder) + andThen,
        async ({ raw, until }) => {
          await until('ended with 0');
          expect(raw()).toContain('1 instrument, 1 commitment, 1 evidence entry');
          expect(raw()).not.toContain('\u001b[');
        },
        { env: { TERM: 'dumb' } },
      );
    });
  },
);

describe.skipIf(!hasScript)('progress (needs the command `script`, of util-linux or bsdutils)', () => {
  /** What a long policy makes the command write, in a terminal and into a pipe. */
  it('is shown in a terminal once work takes long, and taken away; never into a pipe', () => {
    const folder = writeSmall({ 'policies/charter.md': policy(policyText(400_000)) });
    const check = `"${process.execPath}" "${program}" check --no-cache -w "${folder}"`;
    const run = (command: string) =>
      spawnSync('script', ['-qfec', command, '/dev/null'], { encoding: 'utf8', env: { ...process.env, TERM: 'xterm-256color' } }).stdout;
    const shown = run(check);
    expect(shown).toMatch(/\r\u001b\[2KReading provision \d+ of \d+ of Charter…/);
    expect(shown.slice(shown.lastIndexOf('…'))).toContain('\r\u001b[2K');
    expect(run(`${check} 2>&1 | cat`)).not.toContain('Reading');
    rmSync(folder, { recursive: true, force: true });
  });
});
