/** Whether a line speaks of what somebody told in a year, “the harm of which a researcher wrote in 2018”, or of a thing by who announced it when, “the offer that the Commission announced in March 2020”, and a letter does not tell that. @param told its items */
export function pointsToUntold(line: string, told: string): boolean {
  const who = /\bof (?:which|whom) (?<who>.+? (?:wrote|reported|found|said|told) in \d{4})\b/.exec(line)?.groups?.['who'];
  const when = /\bthe \p{L}+ that .+? (?:announced|reported|published|proposed) in (?<when>(?:\p{Lu}\p{L}+ )?\d{4})\b/u.exec(line)
    ?.groups?.['when'];
  const isTold = (part: string | undefined): boolean => part === undefined || told.toLowerCase().includes(part.toLowerCase());
  return !isTold(who) || !isTold(when);
}
