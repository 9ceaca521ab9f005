import { stemsIn } from './stems.ts';

/**
 * Whether it is told already that something was done without what a promise asks for: “without their consent” of “without the consent of the guest”,
 * “without an order of a court” of “unless a court so orders”. What is told has to speak of the same and of nothing besides; in doubt it does not.
 */
export function isToldLacking(asked: string, told: readonly string[]): boolean {
  if (!lacking.test(asked) || /\b(?:or|nor)\b/i.test(asked)) return false;
  const whole = weighty(asked.replace(lacking, ''));
  const head = weighty(asked.replace(lacking, '').replace(ofWhom, ''));
  return told.some((text) =>
    lacksIn(text).some(
      (words) => head.size > 0 && [...head].every((stem) => words.has(stem)) && [...words].every((stem) => whole.has(stem)),
    ),
  );
}

const lacking = /^(?:unless|without)\s+/i;
const ofWhom = /\s+of (?:\S+ ){0,2}\S+$/i;

/** What sentences say was lacking, each by itself; one that denies something says nothing of it for certain. */
const lacksIn = (text: string): Set<string>[] =>
  text
    .split(/[.;:]/u)
    .filter((sentence) => !denying.test(sentence))
    .flatMap((sentence) => sentence.split(/\bwithout\b/iu).slice(1))
    .map((lack) => weighty(lack.split(/,|\b(?:and|or|but)\b/iu)[0]!));

const denying = /\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|den(?:y|ies|ied)|whether|if)\b|n['’]t\b/iu;

const weighty = (text: string): Set<string> => stemsIn(text.replace(small, ' '));

/** Words that tell nothing apart. */
const small = /\b(?:the|an?|any|their|his|her|its|of|from|by|so|such|having|been|has|had|have)\b/giu;
