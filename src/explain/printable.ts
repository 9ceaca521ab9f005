import { withoutHidden } from '../model/hidden-characters.ts';

/** Text from files, made safe for a terminal, a page or a sheet: what is hidden in it is shown as �, line breaks become blanks. */
export const printable = (text: string): string => withoutHidden(text);
