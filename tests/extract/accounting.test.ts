import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse/file.ts';
import { extractCommitments } from '../../src/extract/commitments.ts';
import { shapes } from '../../bench/text.ts';
import { policy } from '../support/files.ts';
import { lexicon } from '../support/reading.ts';

/** A document as it is written, and its words in their order, without markers, marks of notes and joints between items. */
interface Written {
  readonly text: string;
  readonly words: string;
}

const subject = fc.constantFrom('IOM', 'Partners', 'Staff', 'Member States', 'The report', 'Each camp', 'Nobody', 'They');
const verb = fc.constantFrom('shall', 'must not', 'will', 'should', 'may', 'won’t', 'counted', 'cannot', 'is said to', 'commits to');
const rest = fc.constantFrom(
  'publish the lists',
  'detain children',
  'report (see para. 4) under art. 5(2)(b)',
  'pay USD 2.5 million in 2016',
  'consult those affected, e.g. women',
  'keep “the rules” of No. 7',
  'help – where possible – migrants',
  'act as points (a) and (b) of Annex I say',
);
const note = fc.constantFrom('', '', '', '[1]', '<sup>2</sup>', '³', '7');
const sentence: fc.Arbitrary<Written> = fc.tuple(subject, verb, rest, note).map(([who, how, what, mark]) => {
  const words = `${who} ${how} ${what}.`;
  // “No. 7.7” could be a decimal.
  return { text: words + (/\d\.$/.test(words) && mark === '7' ? '' : mark), words };
});
const paragraph: fc.Arbitrary<Written> = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => ({
  text: all.map((each) => each.text).join(' '),
  words: all.map((each) => each.words).join(' '),
}));
const hard = (words: string): fc.Arbitrary<string> =>
  fc
    .constantFrom(
      (text: string) => text,
      (text: string) => text.replace('shall', 'sh\u00adall').replace('publish', 'pub\u00adlish'),
      (text: string) => text.replace(' the ', '\n the '),
      (text: string) => text.replace('must', '**mu**st').replace('will', '<b>will</b>'),
      (text: string) => text.replace('consult', 'con-\nsult').replace('children', '~~old~~ children'),
    )
    .map((change) => change(words));
const plainParagraph: fc.Arbitrary<Written> = paragraph.chain(({ text, words }) => hard(text).map((changed) => ({ text: changed, words })));

const series: readonly (readonly string[])[] = [
  ['(a)', '(b)', '(c)', '(d)'],
  ['a)', 'b)', 'c)', 'd)'],
  ['a.', 'b.', 'c.', 'd.'],
  ['(i)', '(ii)', '(iii)', '(iv)'],
  ['i.', 'ii.', 'iii.', 'iv.'],
  ['1)', '2)', '3)', '4)'],
  ['(1)', '(2)', '(3)', '(4)'],
  ['•', '•', '•', '•'],
  ['–', '–', '–', '–'],
  ['—', '—', '—', '—'],
  ['-', '-', '-', '-'],
  ['*', '*', '*', '*'],
];
const opening = fc.constantFrom(
  'IOM shall:',
  'Partners must not:',
  'The following applies:',
  'Member States are invited to:',
  'It is decided that staff will:',
);
const item = fc.constantFrom(
  'publish the lists',
  'detain nobody',
  'report each year to the Council',
  'not sell data',
  'the review is done',
  'Staff shall lock doors',
);
const closing = fc.constantFrom('', '', 'within the limits of its mandate.', 'if funds allow.', 'These duties apply to consultants.');

/** A list under its opening line, in one of the habits of writing one. */
const list: fc.Arbitrary<Written> = fc
  .record({
    opening,
    items: fc.array(item, { minLength: 2, maxLength: 4 }),
    markers: fc.constantFrom(...series),
    blank: fc.constantFrom('\n', '\n\n'),
    indent: fc.constantFrom('', '   ', '    '),
    joint: fc.constantFrom('', ' and', ' or', ' and/or'),
    numbered: fc.constantFrom('', '5. '),
    inner: fc.boolean(),
    closing,
  })
  .map(({ opening: opens, items, markers, blank, indent, joint, numbered, inner, closing: closes }) => {
    const last = items.length - 1;
    const within = inner && markers[0] !== '(i)' && markers[0] !== 'i.' && blank === '\n\n';
    const lines = items.map((words, at) => {
      const end = at < last ? `;${at === last - 1 ? joint : ''}` : closes && /^\p{Ll}/u.test(closes) ? ',' : '.';
      if (within && at === 0)
        return `${indent}${markers[at]!} in each camp:\n\n${indent}   (i) ${words};\n\n${indent}   (ii) not wait${end}`;
      return `${indent}${markers[at]!} ${words}${end}`;
    });
    const told = items.flatMap((words, at) => (within && at === 0 ? ['in each camp:', words, 'not wait'] : [words]));
    return {
      text: [`${numbered}${opens}`, ...lines].join(blank) + (closes ? `\n\n${closes}` : ''),
      words: [opens, ...told, ...(closes ? [closes] : [])].join(' '),
    };
  });
const runOn: fc.Arbitrary<Written> = fc
  .tuple(opening, fc.array(item, { minLength: 2, maxLength: 4 }), fc.constantFrom(...series.slice(0, 8)))
  .map(([opens, items, markers]) => ({
    text: `${opens} ${items.map((words, at) => `${markers[at]!} ${words}`).join('; ')}.`,
    words: [opens, ...items].join(' '),
  }));
const table: fc.Arbitrary<Written> = fc.array(fc.tuple(subject, sentence), { minLength: 1, maxLength: 3 }).map((rows) => ({
  text: `| Who | What |\n|---|---|\n${rows.map(([who, { words }]) => `| ${who} | ${words} |`).join('\n')}`,
  words: `Who What ${rows.map(([who, { words }]) => `${who} ${words}`).join(' ')}`,
}));
const goingOn: fc.Arbitrary<Written> = fc.array(fc.tuple(subject, rest), { minLength: 1, maxLength: 3 }).map((rows) => ({
  text: `| IOM shall | When |\n|---|---|\n${rows.map(([when, what]) => `| ${what} | ${when} |`).join('\n')}`,
  words: `IOM shall When ${rows.map(([when, what]) => `${what} ${when}`).join(' ')}`,
}));
const heading: fc.Arbitrary<Written> = fc
  .constantFrom('Article 5', '7.2 Data', 'Annex II', 'Voluntariness', 'IOM shall not detain children')
  .map((words) => ({ text: `## ${words}`, words }));
const numbered: fc.Arbitrary<Written> = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((all) => ({
  text: all.map((each, at) => `${at + 1}. ${each.text}`).join('\n\n'),
  words: all.map((each) => each.words).join(' '),
}));
const footnote: fc.Arbitrary<Written> = fc.integer({ min: 1, max: 9 }).map((label) => ({
  text: `IOM shall wait.[^n${label}]\n\n[^n${label}]: Staff must read the annex.`,
  words: 'IOM shall wait. Staff must read the annex.',
}));
const quoted: fc.Arbitrary<Written> = paragraph.map(({ text, words }) => ({ text: `> ${text}`, words }));
const pasted: fc.Arbitrary<Written> = paragraph.map(({ text, words }) => ({ text: `<p>${text}<br/></p>`, words }));

const document: fc.Arbitrary<Written> = fc
  .array(fc.oneof(plainParagraph, list, list, list, runOn, table, goingOn, heading, numbered, footnote, quoted, pasted), {
    minLength: 1,
    maxLength: 8,
  })
  .map((blocks) => ({ text: blocks.map((each) => each.text).join('\n\n'), words: blocks.map((each) => each.words).join(' ') }));

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];

describe('a list, in whatever habit it is written', () => {
  const read = (text: string) =>
    (parseFile('policies/p.md', Buffer.from(policy(`\n# Policy\n\n## Part\n\nThe Council met.\n\n${text}\n`))).provisions ?? []).filter(
      (each) => !each.heading && each.text !== 'The Council met.',
    );
  it('gives each of its items, read with its opening line and the words that close it', () => {
    fc.assert(
      fc.property(fc.oneof(list, runOn), ({ text, words }) => {
        const [, opens] = /^((?:[^:]|:(?! |$))*:)/.exec(words)!;
        const closes = /(?:within the limits of its mandate|if funds allow)\.$/.exec(words)?.[0];
        for (const each of read(text)) {
          if (each.text === 'These duties apply to consultants.') expect(each.lead).toEqual([]);
          else {
            expect(each.lead[0]?.text).toBe(opens);
            expect(each.closing.map((one) => one.text)).toEqual(closes ? [closes] : []);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('every sentence is accounted for', () => {
  it('the words of all records and of all that is unread are the words of the text, in their order, none lost and none made up', () => {
    fc.assert(
      fc.property(document, ({ text, words }) => {
        const { instrument, provisions = [] } = parseFile('policies/p.md', Buffer.from(policy(`\n# Policy\n\n${text}\n`)));
        const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
        const told = new Map([...commitments, ...unread].map((each) => [each.position.start.offset, each.text]));
        const read = [...told].toSorted(([a], [b]) => a - b).flatMap(([, each]) => wordsOf(each));
        expect(read).toEqual(wordsOf(words));
      }),
      { numRuns: 150 },
    );
  });
  it('nothing is unread without a reason, and nothing is both', () => {
    fc.assert(
      fc.property(document, ({ text }) => {
        const { instrument, provisions = [] } = parseFile('policies/p.md', Buffer.from(policy(`\n# Policy\n\n${text}\n`)));
        const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
        const taken = new Set(commitments.map(({ position }) => position.start.offset));
        for (const { because, position } of unread) {
          expect(because.trim()).not.toBe('');
          expect(taken.has(position.start.offset)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a text in another language', () => {
  it('is kept, and each sentence unread, unless a person settled it', () => {
    const text = policy('\n# Politique\n\nIOM shall aider.\n\nIOM must aider. [; read] {#a modality=obligation}\n').replace(
      'language: en',
      'language: fr',
    );
    const { instrument, provisions = [] } = parseFile('policies/p.md', Buffer.from(text));
    const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
    expect(unread.map(({ because }) => because)).toEqual(['not English']);
    expect(commitments.map(({ id, modality }) => [id, modality])).toEqual([['charter:a', 'obligation']]);
  });
});

describe('a recital', () => {
  it('binds nobody, whatever stands in it', () => {
    const text = policy('\n# T\n\nWhereas:\n\n(1) Data matter. IOM shall keep them safe.\n\n## Article 1\n\nIOM shall act.\n');
    const { instrument, provisions = [] } = parseFile('policies/p.md', Buffer.from(text));
    const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
    expect(commitments.map((each) => each.text)).toEqual(['IOM shall act.']);
    expect(unread.filter((each) => each.because.startsWith('a recital'))).toHaveLength(2);
  });
});

describe('what is too long to be a sentence', () => {
  it('is told with its line, and unread', () => {
    const text = policy(`\nIOM shall assist ${'migrants in detention and '.repeat(2000)}others.\n`);
    const { instrument, provisions = [], problems } = parseFile('policies/p.md', Buffer.from(text));
    expect(problems[0]).toMatchObject({ severity: 'warning', line: 16 });
    const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
    expect(commitments).toEqual([]);
    expect(unread.flatMap((each) => wordsOf(each.text))).toHaveLength(8004);
  });
});

describe('texts of bad shapes', () => {
  it.each(Object.entries(shapes))('%s: read, and accounted for', (_, textOf) => {
    const { instrument, provisions = [], problems } = parseFile('policies/p.md', Buffer.from(policy(`\n# T\n\n${textOf(100_000)}`)));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { commitments, unread } = extractCommitments(instrument!, provisions, lexicon);
    const told = [...new Map([...commitments, ...unread].map((each) => [each.position.start.offset, each.text])).values()];
    expect(told.flatMap(wordsOf).length).toBeGreaterThan(10_000);
  });
});
