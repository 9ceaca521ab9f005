import type { Commitment } from '../model/records.ts';

const notInForce =
  /\b(?:no longer in force|not (?:yet )?in force|not (?:yet )?adopted|drafts?\b|repealed|superseded|withdrawn|rejected|expired|obsolete|for (?:discussion|consultation|comment)s?|proposed (?:text|wording|amendments?|policy|rules)|(?:previous|former|old|earlier) (?:text|version|policy|rules)|recommendations?\b.{0,20}\b(?:of|by|from)\b|version 0\.\d|circulated|reproduced|for information(?: only)?|model (?:clause|text|agreement|policy)s?|sample|template|options? [A-Z0-9])\b/i;
const label =
  /^\W*((?:recommendation|option|proposal|proposed|draft|suggestion|alternative|variant|example|template)s?\b[^.:]{0,20}|(?:former|deleted|repealed|previous|superseded|(?:an )?examples?)\b[^.:]{0,60}|[^.:]{3,40}\bwould (?:read|say|be)):/i;

/** What stands under “Shelters with more than one hundred places” or “During construction” may be for these alone. */
const narrowHeading =
  /^\W*(?:[\d.]+ )?(?:targets?|goals?|ambitions?|aspirations?|milestones?)\b(?! groups?)|^\W*(?:[\d.]+ )?(?:the )?headquarters(?: buildings?)?$|\b(?:more than|less than|fewer than|at least|exceeding|larger than|smaller than|beyond|pilots?|trial)\b|\b(?:shelters?|centres?|sites?|camps?|homes?|schools?) for (?:women|men|children|girls|boys|families|minors|staff)\b|^\W*(?:[\d.]+ )?during (?:the )?(?:construction|works|pilot|trial|transition|emergenc)/i;

/** The heading or the first word of its paragraph that says that it is not, or not yet, or no longer laid down. */
export const labelOf = ({ section, reading, lead }: Commitment, column: string): string | undefined =>
  section.find((heading) => notInForce.test(heading) || narrowHeading.test(heading)) ??
  (notInForce.test(column) || ofOthersWords.test(column) ? column : undefined) ??
  [...lead.map(({ text }) => text), reading].map((text) => label.exec(text)?.[1] ?? told.exec(text)?.[1]).find(Boolean);

/** Over a column: what others hold, or what is wrong. */
const ofOthersWords =
  /\b(?:comparison|believ\w+|beliefs?|myths?|misconceptions?|rumours?|often said|claims?|said to be|what people say|heard|others|elsewhere|quiz|questions?|true or false|wrong|bad practice|instead of)\b/i;

/** “The member for the North moved the following text: …”, “They hung in every house, painted on tin: …”: who tells it promises nothing. */
const told =
  /^\W*([^:.]{3,120}\b(?:moved|tabled|proposed|suggested|hung|painted|carved|inscribed|once (?:read|said)|used to (?:read|say)|would have (?:read|said)|believes?|claims?)\b[^:.]{0,60}):\s/i;
