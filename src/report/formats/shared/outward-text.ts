/** Text and addresses as they may leave in a file, whatever they hold. */

/**
 * The text without what XML 1.0 forbids (control characters, halves of surrogate pairs, noncharacters), with every line break and
 * tab a blank.
 */
export const lawfulText = (text: string): string =>
  text
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

const outwardProtocols = ['http:', 'https:', 'mailto:'];

/** The address in its normal form when it leads to the web or to a mailbox, else null: the words of such a link stay plain text. */
export function outwardLink(address: string): string | null {
  const url = URL.parse(address);
  return url && outwardProtocols.includes(url.protocol) ? lawfulText(url.href) : null;
}
