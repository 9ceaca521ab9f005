/** What the keys that shorten a typed line leave of it; nothing where it is none of them. */
export const shortened = (name: string, line: string): string | null =>
  name === 'backspace' ? [...line].slice(0, -1).join('') : name === 'ctrl-w' ? line.replace(/\S*\s*$/, '') : name === 'ctrl-u' ? '' : null;

/** Of what was typed only what can be seen. */
export const typed = (name: string, input: string): string => (name === input ? input.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '') : '');
