/**
 * Characters that nobody sees and that deceive: control characters, those that change the direction of writing, fillers and blanks without
 * width, tags, what selects variants without being seen, and halves of surrogate pairs. Those that join letters (U+200C, U+200D) and emoji
 * (U+FE0E, U+FE0F) are spelling and stay.
 */
const ofOneUnit =
  '\\u007f-\\u009f\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164' +
  '\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff9-\\ufffb\\ud800-\\udfff';
const hidden = `${ofOneUnit}\\u{13430}-\\u{1345f}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}`;

const breaks = /[\t\r\n\u0085\u2028\u2029]+/g;
const deceiving = new RegExp(`[\\u0000-\\u001f${hidden}]`, 'gu');
const joining = '\\u00ad\\u200c\\u200d\\u2028\\u2029';
const escaped = new RegExp(`[${hidden}${joining}]`, 'gu');
/** By units: what is of two counts as hidden too. */
const perhapsHidden = new RegExp(`[${ofOneUnit}${joining}]`);
/** All but the ASCII that JSON leaves as it is or escapes itself. */
const beyondAscii = /[^\0-~]+/g;

/** The text on one line, with every hidden character shown as � and soft hyphens, which only say where a word may break, taken out. */
export const withoutHidden = (text: string): string => text.replace(breaks, ' ').replaceAll('\u00ad', '').replace(deceiving, '\ufffd');

/** What is not ASCII is picked out first, as there is little of it: to look for each hidden character in the whole takes twice the time. */
const mayHide = (json: string): boolean => json.match(beyondAscii)?.some((run) => perhapsHidden.test(run)) ?? false;

/** The same for JSON, where each can be written as an escape and nothing is lost. Those below U+0020 are escaped already, or lay it out. */
export const escapeHidden = (json: string): string =>
  mayHide(json)
    ? json.replace(escaped, (character) =>
        Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
      )
    : json;
