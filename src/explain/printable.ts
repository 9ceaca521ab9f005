/**
 * Text from files, made safe for a terminal, a page or a sheet: control characters and those that change the direction of writing are
 * shown as �, line breaks become blanks.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '\ufffd');
}
