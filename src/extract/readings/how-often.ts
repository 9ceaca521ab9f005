const unit = '(?:day|week|month|quarter|year|hour|morning|evening|night|shift)';

/** "every day", "each second week", "every two years", "twice a year", "monthly": how often something is done. */
const stated = new RegExp(
  `\\b(?:every|each) (?:(?:other|second|third|working) )?${unit}\\b|\\bevery (?:\\w+) ${unit}s\\b` +
    `|\\b(?:once|twice|(?:\\w+) times) (?:an?|each|every|per) ${unit}\\b|\\b(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annually)\\b`,
  'iu',
);

/** Whether words say how often something is done. */
export const saysHowOften = (words: string): boolean => stated.test(words);
