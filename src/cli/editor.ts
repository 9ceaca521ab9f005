import { basename } from 'node:path';

/** An editor as its user named it in `$VISUAL` or `$EDITOR`: words as a shell would take them, quotation marks and all. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:[^\s"']+|"[^"]*"|'[^']*')+/g)].map(([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));

const plusLine = ['vi', 'vim', 'nvim', 'gvim', 'nano', 'pico', 'emacs', 'emacsclient', 'micro', 'kak', 'ed', 'joe', 'mg', 'ne'];
const gotoLine = ['code', 'code-insiders', 'codium', 'vscodium', 'cursor'];

/** The program and arguments that open a file at a line; `null` where no editor is named. */
export function editorCommand(editor: string | undefined, file: string, line: number): readonly string[] | null {
  const words = wordsOf(editor ?? '');
  if (words.length === 0) return null;
  const name = basename(words[0]!).replace(/\.(exe|cmd)$/i, '');
  if (plusLine.includes(name)) return [...words, `+${line}`, file];
  if (gotoLine.includes(name))
    return [...words, ...(words.includes('--wait') || words.includes('-w') ? [] : ['--wait']), '-g', `${file}:${line}`];
  return [...words, file];
}
