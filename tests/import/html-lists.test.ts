import { describe, expect, it } from 'vitest';
import { structured } from '../../src/import/structure.ts';
import { citedLines, readFile } from './support.ts';

const lines = async (body: string) => citedLines(structured((await readFile(Buffer.from(`<body>${body}</body>`), 'x.html')).blocks));

describe('a list within a list', () => {
  it('ends where its element does, whatever number comes next', async () => {
    expect(
      await lines(
        '<ol><li>Act.</li><li>Act so:<ol><li>ask;</li><li>hear.</li></ol><p>All of it.</p></li><li>Report.</li><li>Rest.</li></ol>',
      ),
    ).toEqual([
      'para. 1 · Act.',
      'para. 2 · Act so:',
      'para. 2(1) · ask;',
      'para. 2(2) · hear.',
      'para. 2 · All of it.',
      'para. 3 · Report.',
      'para. 4 · Rest.',
    ]);
  });
  it('stands under a whole sentence too', async () => {
    expect(await lines('<ol><li>Act.<ol><li>Ask.</li><li>Hear.</li></ol></li><li>Report.</li></ol>')).toEqual([
      'para. 1 · Act.',
      'para. 1(1) · Ask.',
      'para. 1(2) · Hear.',
      'para. 2 · Report.',
    ]);
  });
  it('of letters goes on behind (h) with its own Roman numbers, where nothing says how deep each is', async () => {
    const items = [...'abcdefg'].map((each) => `<p>(${each}) ${each}sk;</p>`).join('');
    expect(
      (await lines(`${items}<p>(h) help who:</p><p>(i) is ill;</p><p>(ii) is old;</p><p>(i) rest;</p><p>(j) sleep.</p>`)).slice(7),
    ).toEqual(['para. (h) · help who:', 'para. (h)(i) · is ill;', 'para. (h)(ii) · is old;', 'para. (i) · rest;', 'para. (j) · sleep.']);
  });
});
