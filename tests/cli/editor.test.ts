import { describe, expect, it } from 'vitest';
import { editorCommand } from '../../src/cli/editor.ts';

const open = (editor: string | undefined) => editorCommand(editor, '/w/a b.md', 12);

describe('the editor of VISUAL or EDITOR', () => {
  it.each(['vi', 'vim', '/usr/bin/nvim', 'nano', 'emacs'])('%s gets the line before the file', (editor) => {
    expect(open(editor)).toEqual([editor, '+12', '/w/a b.md']);
  });
  it.each(['code', 'codium'])('%s is asked to wait, once, and to go to the line', (editor) => {
    expect(open(editor)).toEqual([editor, '--wait', '-g', '/w/a b.md:12']);
    expect(open(`${editor} --wait`)).toEqual([editor, '--wait', '-g', '/w/a b.md:12']);
  });
  it('of another kind gets the file alone', () => {
    expect(open('ed-like --quiet')).toEqual(['ed-like', '--quiet', '/w/a b.md']);
  });
  it('may have arguments and quotation marks', () => {
    expect(open(`"/opt/My Editor/vim" -u 'no ne'`)).toEqual(['/opt/My Editor/vim', '-u', 'no ne', '+12', '/w/a b.md']);
  });
  it('is none where nothing is named', () => {
    expect([open(undefined), open(''), open('  ')]).toEqual([null, null, null]);
  });
});
