import { describe, expect, it } from 'vitest';
import { writeBody } from '../../src/import/write.ts';
import { structured } from '../../src/import/structure.ts';
import { parseInstrument } from '../../src/parse/instrument.ts';
import { sourceText } from '../../src/parse/text.ts';
import { policy } from '../support/files.ts';
import { citedLines, leftOut, readFile } from './support.ts';

const read = (text: string, name: string) => readFile(Buffer.from(text), name);

describe('struck text is no text, and told', () => {
  it.each([
    ['x.html', '<p>The Agency <del>may</del> <ins>shall</ins> act.</p>'],
    ['x.html', '<p>The Agency <s>may</s> shall act.</p>'],
    ['x.html', '<p>The Agency <strike>may</strike> shall act.</p>'],
    ['x.html', '<p>The Agency <span style="color: red; text-decoration: line-through">may</span> shall act.</p>'],
    ['x.html', '<p>The Agency <span style="text-decoration-line:underline line-through">may</span> shall act.</p>'],
    ['x.html', '<style>.old, p .gone { text-decoration: line-through }</style><p>The Agency <span class="gone">may</span> shall act.</p>'],
    ['x.md', 'The Agency ~~may~~ shall act.\n'],
    ['x.md', 'The Agency <del>may</del> shall act.\n'],
  ])('%s: %s', async (name, text) => {
    const { blocks, doubts } = await read(text, name);
    expect(citedLines(blocks)).toEqual([' · The Agency shall act.']);
    expect(leftOut(blocks)).toEqual(['struck text: may']);
    expect(doubts).toEqual([{ where: 'the whole file', what: '1 piece of struck text, left out' }]);
  });
  it('and still counts in its list and table', async () => {
    const { blocks } = await read(
      '<ol><li>act;</li><li style="text-decoration: line-through">pay;</li><li>report.</li></ol><table><tr><th>A</th><th>B</th></tr><tr><td style="text-decoration:line-through">old</td><td>new</td></tr></table>',
      'x.html',
    );
    expect(citedLines(structured(blocks))).toEqual(['para. 1 · act;', 'para. 3 · report.', '| A | B', '|  | new']);
  });
  it('whole paragraphs, items and notes too', async () => {
    const { blocks } = await read(
      '<p>The Agency shall act.</p><del><p>It may refuse.</p></del><ul><li>report;</li><li><s>charge a fee.</s></li></ul>',
      'x.html',
    );
    expect(citedLines(structured(blocks)).map((line) => line.split(' · ')[1])).toEqual(['The Agency shall act.', 'report;']);
    expect(leftOut(blocks)).toEqual(['struck text: It may refuse.', 'struck text: charge a fee.']);
  });
});

it('tildes of a document strike nothing through in the workspace', async () => {
  const { blocks } = await read('<p>The Agency shall ~~not~~ act within ~5 days.</p>', 'x.html');
  const { provisions } = parseInstrument(sourceText('policies/x/charter.md', policy(writeBody(structured(blocks)))));
  expect(provisions.map((each) => each.text)).toEqual(['The Agency shall ~~not~~ act within ~5 days.']);
});
