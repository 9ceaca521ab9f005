/** What a document of an organisation calls itself, at the end of the words that tell its kind. */
const kinds =
  'Act|Agreement|Charter|Code|Code of Conduct|Compact|Constitution|Convention|Covenant|Declaration|Directive|Framework|Guidance|Guidance Note|Guidelines?|Handbook|Instructions?|Manual|Mandate|Memorandum|Note|Plan|Policy|Policies|Principles|Procedures?|Programme|Protocol|Regulations?|Resolution|Rules|Safeguards|Standards?|Statement|Statutes?|Strategy|Toolkit|Treaty|Undertaking';
/** Whether a title says what kind of document it is: “Code of Ethics”, “FISHING POLICY”. */
export const namesDocument = (title: string): boolean => new RegExp(`(?:^|\\s)(?:${kinds})\\b`, 'iu').test(title);

const kind = new RegExp(`(?:^|\\s)(?:${kinds})$`, 'u');
const subject = / (?:on|of|for|to|in|against|between|concerning|regarding|relating|governing|with respect) (?!Conduct\b)/gu;

/** What fits into a sentence, and beside a year. */
const longest = 40;

/**
 * The name that reports call a document by, made of its title: the title where it is short, else what stands before its subtitle or its
 * subject, as far as that tells the kind of document. The id is no name for people.
 * @param taken the short names that others have
 */
export function shortName(title: string, taken: readonly string[] = []): string {
  const whole = title.trim();
  const bare = whole.replace(/^(?:the|an?) /i, '');
  const [main = bare] = bare.split(/\s*[:(–—]\s*|, |\s-\s/u);
  const heads = [...main.matchAll(subject)].map(({ index }) => main.slice(0, index));
  const free = (name: string): boolean => name !== '' && !taken.some((each) => each.toLowerCase() === name.toLowerCase());
  const found =
    whole.length <= longest ? whole : [main, ...heads.toReversed()].find((each) => each.length <= longest && kind.test(each) && free(each));
  return found ?? heads.find((each) => kind.test(each) && free(each)) ?? whole;
}
