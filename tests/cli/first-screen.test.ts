import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { avowedProcess } from '../support/avowed.ts';
import { evidence, writeSmall } from '../support/files.ts';
import { app, hasScript, inTerminal, longest, type Terminal } from '../support/in-terminal.ts';

const enters = '\u001b[?1049h';

const made: string[] = [];
const own = (folder: string): string => {
  made.push(folder);
  return folder;
};
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** What somebody does with the app on a workspace, and what is kept of it in a home. */
function opening(folder: string, home: string) {
  const env = { XDG_STATE_HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
  const open = (work: (terminal: Terminal) => Promise<void>, more = '') =>
    inTerminal(
      `${app(folder, more)}; echo "ended with $?"`,
      async (terminal) => {
        await work(terminal);
        terminal.type('q');
        await terminal.until('ended with 0');
      },
      { env },
    );
  const openOnce = () =>
    open(async ({ until, press }) => {
      if ((await until('q quit')).includes('Esc close')) await press('\u001b');
    });
  const screenFile = (): string | undefined => {
    const cache = join(home, 'avowed');
    const name = existsSync(cache) ? readdirSync(cache).find((each) => each.includes('-screen-')) : undefined;
    return name && join(cache, name);
  };
  /** Writes other lines in its place, with the check sum that they have. */
  const falsify = (change: (text: string) => string) => {
    const file = screenFile()!;
    const lines = change(readFileSync(file, 'utf8').split('\n').slice(0, -2).join('\n'));
    const content = Buffer.from(`${lines}\n`);
    writeFileSync(file, Buffer.concat([content, Buffer.from(`avowed ${content.length} ${crc32(content, crc32(basename(file)))}\n`)]));
  };
  return { folder, env, open, openOnce, screenFile, falsify };
}

const fresh = () => opening(own(writeSmall()), own(mkdtempSync(join(tmpdir(), 'avowed-screen-'))));

/** What stood in the terminal before the app itself drew. */
const before = (raw: string): string => raw.split(enters)[1] ?? '';

describe.skipIf(!hasScript)(
  'the first screen of a second start (needs the command `script`, of util-linux or bsdutils)',
  { concurrent: true },
  () => {
    let workspace: string;
    let home: string;
    beforeAll(async () => {
      workspace = own(writeSmall());
      home = own(mkdtempSync(join(tmpdir(), 'avowed-screen-')));
      await opening(workspace, home).openOnce();
    });
    /** A workspace that must stay as it is, and a home of one's own in which it was opened once. */
    const openedOnce = () => {
      const copy = own(mkdtempSync(join(tmpdir(), 'avowed-screen-')));
      cpSync(home, copy, { recursive: true });
      return opening(workspace, copy);
    };

    it('stands there before the workspace is judged, and is the one that the app then draws', async () => {
      await openedOnce().open(async ({ raw, until }) => {
        const first = await until('q quit');
        await vi.waitFor(() => expect(raw().split(enters)).toHaveLength(3), longest);
        expect(before(raw())).toContain('1 instrument · 1 commitment');
        expect(await until('q quit')).toBe(first);
      });
    });
    it('waits with the keys that come meanwhile, and none of them is seen', async () => {
      await openedOnce().open(async ({ raw, until, type }) => {
        await until('q quit');
        type('3');
        await until('[3 Comm');
        // Behind the last line nothing but the cursor that goes home.
        expect(before(raw()).split('\u001b[?7h')[1]).toMatch(/^(?:\u001b\[H)*$/);
      });
    });
    it('is kept of the overview alone, as others may show what reviewers wrote', async () => {
      const { open, screenFile } = openedOnce();
      const overview = readFileSync(screenFile()!, 'utf8');
      await open(async ({ until, press }) => {
        await until('q quit');
        await press('8');
      });
      expect(readFileSync(screenFile()!, 'utf8')).toBe(overview);
      await open(async ({ raw, until }) => {
        await until('[8 Revi');
        expect(raw().split(enters)).toHaveLength(2);
      });
      expect(readFileSync(screenFile()!, 'utf8')).toBe(overview);
    });
    it('is not kept of a workspace with errors', async () => {
      const { folder, open, screenFile } = fresh();
      writeFileSync(join(folder, 'evidence', 'returns.md'), '---\nid: [\n---\n');
      await open(async ({ until }) => void (await until('nothing can be analysed')));
      expect(screenFile()).toBeUndefined();
    });
    it('is not shown of another workspace than the very one that is there, and any command takes it away', async () => {
      const { folder, env, open, openOnce, screenFile } = fresh();
      await openOnce();
      writeFileSync(join(folder, 'evidence', 'returns.md'), evidence().replace('Returns from a town', 'Returns from a village'));
      await open(async ({ raw, until }) => {
        await until('q quit');
        expect(raw().split(enters)).toHaveLength(2);
      });
      expect(screenFile()).toBeDefined();
      writeFileSync(join(folder, 'evidence', 'returns.md'), evidence());
      expect(avowedProcess(['check', '-w', folder], { env }).status).toBe(0);
      expect(screenFile()).toBeUndefined();
    });
    it('that is wrong, with a right check sum, gives way to the right one, which is kept', async () => {
      const { open, screenFile, falsify } = openedOnce();
      const right = readFileSync(screenFile()!, 'utf8');
      falsify((text) => text.replaceAll('commitment', 'treaty'));
      await open(async ({ until }) => {
        expect(await until('1 commitment')).not.toContain('treaty');
      });
      expect(readFileSync(screenFile()!, 'utf8')).toBe(right);
    });
    it('that holds more than letters and colours is not shown', async () => {
      const { open, falsify } = openedOnce();
      falsify((text) => text.replace('commitment', 'commitment\u001b]0;another title\u0007'));
      await open(async ({ raw, until }) => {
        await until('q quit');
        expect(raw()).not.toContain('another title');
      });
    });
    it.each(['--include internal', '--mention-withheld', '--no-cache'])('is not kept with %s', async (more) => {
      const { open, screenFile } = fresh();
      await open(async ({ until }) => void (await until('q quit')), more);
      expect(screenFile()).toBeUndefined();
    });
  },
);
