import { withoutHidden } from '../../../model/hidden-characters.ts';

/** Text and addresses as they may leave in a file, whatever they hold. */

/** The text on one line, without what XML 1.0 forbids (control characters, halves of surrogate pairs, noncharacters); what else is hidden shows as �. */
export const lawfulText = (text: string): string =>
  withoutHidden(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu, ''));

const outwardProtocols = ['http:', 'https:', 'mailto:'];

/** The address in its normal form when it leads to the web or to a mailbox, else null: the words of such a link stay plain text. */
export function outwardLink(address: string): string | null {
  const url = URL.parse(address);
  return url && outwardProtocols.includes(url.protocol) ? lawfulText(url.href) : null;
}
