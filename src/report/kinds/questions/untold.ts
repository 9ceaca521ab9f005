/** Whether a line speaks of what somebody told in a year, “the harm of which a researcher wrote in 2018”, and a letter does not tell that. @param told its items */
export function pointsToUntold(line: string, told: string): boolean {
  const who = /\bof (?:which|whom) (?<who>.+? (?:wrote|reported|found|said|told) in \d{4})\b/.exec(line)?.groups?.['who'];
  return who !== undefined && !told.toLowerCase().includes(who.toLowerCase());
}
