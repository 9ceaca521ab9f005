/**
 * Policy text of a wanted size for the measurements: headings, numbered paragraphs, opening lines with items, tables, footnotes and narrative, of
 * frames filled with words by a seeded generator, so that every run reads the same.
 */
export function policyText(bytes: number): string {
  const pick = picker(1);
  const fill = filler(pick);
  const parts: string[] = ['# A generated policy\n'];
  let size = 0;
  let section = 0;
  let paragraph = 0;
  let note = 0;
  const notes: string[] = [];
  while (size < bytes) {
    section++;
    const part: string[] = [`## ${section}. ${fill('{Thing} and {thing}')}\n`];
    for (let n = 0; n < 6; n++) {
      paragraph++;
      const sentences = Array.from({ length: 4 }, () => fill(pick(frames)));
      if (n === 2) {
        note++;
        sentences.push(`${fill(pick(frames)).replace(/\.$/, '')}.[^${note}]`);
        notes.push(`[^${note}]: ${fill(pick(frames))}\n`);
      }
      part.push(`${paragraph}. ${sentences.join(' ')}\n`);
    }
    part.push(`${fill(pick(openings))}\n\n${['a', 'b', 'c', 'd'].map((letter) => `(${letter}) ${fill(pick(items))};`).join('\n\n')}\n`);
    part.push(`${fill(pick(openings))}\n\n${Array.from({ length: 3 }, () => `- ${fill(pick(items))}`).join('\n')}\n`);
    if (section % 5 === 0)
      part.push(
        `| Actor | Task |\n|---|---|\n${Array.from({ length: 4 }, () => `| {actor} | ${fill(pick(items))} |`.replace('{actor}', fill('{actor}'))).join('\n')}\n`,
      );
    if (section % 10 === 0) part.push(...notes.splice(0));
    for (const each of part) size += each.length + 1;
    parts.push(...part);
  }
  return [...parts, ...notes].join('\n');
}

const filler =
  (pick: <T>(from: readonly T[]) => T) =>
  (frame: string): string =>
    frame.replace(/\{(\w+)\}/g, (_, kind: string) => pick(words[kind]!));

/** Sentences of narrative, one a call. */
export function sentencesOf(seed: number): () => string {
  const pick = picker(seed);
  return () => filler(pick)(pick(narrative));
}

/** What somebody shall do, one act a call. */
export function actsOf(seed: number): () => string {
  const pick = picker(seed);
  return () => filler(pick)('{verb} {person} with {thing} and {thing} in {place}');
}

/** Texts of shapes that bad files have, of a wanted size, with which time must grow no faster than the text. */
export const shapes: Readonly<Record<string, (bytes: number) => string>> = {
  'one sentence without end': (bytes) =>
    `IOM shall assist ${'migrants in detention and those who assist them under the programme, '.repeat(bytes / 67)}.\n`,
  'items in one paragraph': (bytes) =>
    `IOM shall: ${Array.from({ length: bytes / 40 }, (_, at) => `${at + 1}) assist those who need protection`).join('; ')}.\n`,
  'letters that begin anew': (bytes) => '(a) assist those who need it;\n\n(b) not detain anyone.\n\n'.repeat(bytes / 55),
  'marks of footnotes': (bytes) => `${Array.from({ length: bytes / 25 }, (_, at) => `Staff shall report.${(at % 900) + 1}`).join(' ')}\n`,
  'tags without end': (bytes) => `${'<s>Staff <sup>shall report '.repeat(bytes / 26)}\n`,
  'comments without end': (bytes) => `${'<!-- Staff shall report '.repeat(bytes / 24)}\n`,
};

/** Whole numbers below a bound by a linear congruence (Numerical Recipes, 2nd ed., section 7.1), as a choice from a list. */
function picker(seed: number): <T>(from: readonly T[]) => T {
  let state = seed >>> 0;
  return (from) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)]!;
  };
}

const list = (text: string): readonly string[] => text.split('|').map((each) => each.trim());

const things = list(
  'assistance|return|detention|registration|shelter|screening|information|counselling|reintegration|transport|protection|water supply|health care|education|documentation|monitoring|evaluation|procurement|recruitment|training|family tracing|cash support|data sharing|consultation|relocation|border management|early warning|livelihood support|sanitation|resettlement',
);

const words: Record<string, readonly string[]> = {
  thing: things,
  Thing: things.map((each) => each[0]!.toUpperCase() + each.slice(1)),
  actor: list(
    'IOM|the Organization|Member States|implementing partners|staff|Chiefs of Mission|governments|the Administration|data controllers|the Director General|the competent authorities|contractors|all actors|IOM and its partners',
  ),
  Actor: list(
    'IOM|The Organization|Member States|Implementing partners|Staff|Chiefs of Mission|Governments|The Administration|Data controllers|The Director General|The competent authorities|Contractors|UNHCR|The Network|IOM and its partners',
  ),
  person: list(
    'migrants|displaced persons|unaccompanied children|returnees|refugees|survivors of violence|host communities|persons with disabilities|families|victims of trafficking|older persons|those rescued at sea',
  ),
  modal: list(
    'shall|must|will|should|may|shall not|must not|will not|undertakes to|commits to|is to|is required to|seeks to|aims to|ought to|is encouraged to|are expected to|can|might',
  ),
  verb: list(
    'inform|assist|register|protect|consult|accompany|transfer|support|identify|visit|screen|counsel|receive|shelter|refer|interview|document|represent|advise|transport',
  ),
  qualifier: list(
    'where possible|within its mandate|subject to available funding|upon request|as appropriate|unless the person objects|in accordance with national law|to the extent feasible|in emergencies|provided that consent has been given|without prejudice to other obligations|during the first year|at the border|by the end of the year',
  ),
  when: list(
    'In the years after the crisis|In practice|Under this policy|Before departure|In transit|During the journey|On arrival|In the course of its work|When people are displaced|Where conditions allow',
  ),
  past: list('supported|registered|transported|visited|assisted|documented|evacuated|interviewed|received|counselled'),
  place: list('the northern provinces|the capital|coastal areas|the border region|several camps|the transit centre|remote districts'),
  norm: list(
    'human rights|the principle of non-refoulement|the best interests of the child|informed consent|confidentiality|the right to privacy|the dignity of every person|gender equality|do no harm|family unity',
  ),
};

const frames: readonly string[] = [
  '{Actor} {modal} {verb} {person} with {thing}, {qualifier}.',
  '{when}, {actor} {modal} {verb} {person} and respect {norm}.',
  '{Thing} {modal} be provided to {person} in {place}, {qualifier}, so that {norm} is respected.',
  'In 2016 the programme {past} some 4,000 {person} in {place}, most of whom had lost their homes.',
  'No {thing} may be refused to {person} who need it, and {actor} {modal} explain each decision.',
  '{Thing} is a complex field, and {person} in {place} often face long delays before they receive {thing}.',
  'If {person} ask for {thing}, {actor} {modal} {verb} them within ten days and record the reasons.',
  'The evaluation of {thing} found that {actor} had {past} {person} late, although funds were available.',
  '{Actor}, which {past} {person} in {place}, {modal} ensure that {thing} and {thing} do not depend on {thing}.',
  '{Person} who arrive in {place} may lack papers, and their access to {thing} varies from one district to the next.'.replace(
    '{Person}',
    'People',
  ),
  'Costs of {thing} rose in {place} between 2012 and 2015, as the figures in annex 3 show.',
  '{Actor} recognizes that {person} have the right to {thing} under international law.',
  'It is essential that {actor} {verb} {person} before {thing} begins, {qualifier}.',
  'The term “{thing}” refers to any support that {actor} gives to {person}.',
  'Nothing in this policy affects {norm}; {actor} {modal} apply it in {place} as elsewhere.',
  'Most {person} in {place} rely on relatives, on small trade and on what they could save before the flight.',
];

const narrative: readonly string[] = [
  'An observer reported that the {thing} of {person} in {place} depended on {thing}.',
  'The evaluation of {thing} found that {actor} had {past} {person} late, although funds were available.',
  'Staff {past} some 400 {person} in {place}, most of whom had lost their homes.',
  'Several {person} said that {thing} was offered in {place} only after {thing}.',
];

const openings: readonly string[] = [
  '{Actor} {modal}, {qualifier}:',
  'In {thing}, {actor} {modal}:',
  'The following principles apply to {thing}:',
  'To this end, {actor} will:',
];

const items: readonly string[] = [
  '{verb} {person} in {place}',
  '{verb} {person}, {qualifier}, and respect {norm}',
  'ensure that {thing} reaches {person}',
  'refrain from {thing} that endangers {person}',
  'report on {thing} every year',
];
