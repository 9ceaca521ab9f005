import type { Source } from '../../src/model/records.ts';
import type { CitedSource } from '../../src/report/report.ts';

/** One example of a style's own guide: the work as a reference manager holds it, and what the guide prints for it. */
export interface GuideExample {
  /** Guide and section. */
  readonly from: string;
  readonly source: Source;
  readonly locator?: CitedSource['locator'];
  /** In the note or in the running text, italics between asterisks. */
  readonly cited?: string;
  /** In the list of sources. */
  readonly listed?: string;
}

const person = (given: string, family: string) => ({ given, family });
const on = (...parts: number[]) => ({ 'date-parts': [parts] });

/** OSCOLA, 4th ed., Faculty of Law, University of Oxford: the Quick Reference Guide, “Secondary sources”. */
export const oscolaExamples: readonly GuideExample[] = [
  {
    from: 'Books',
    source: {
      id: 'endicott',
      type: 'book',
      language: 'en-GB',
      author: [person('Timothy', 'Endicott')],
      title: 'Administrative Law',
      publisher: 'OUP',
      issued: on(2009),
    },
    cited: 'Timothy Endicott, *Administrative Law* (OUP 2009).',
  },
  {
    from: 'Books: edition and translator',
    source: {
      id: 'zweigert',
      type: 'book',
      language: 'en-GB',
      author: [person('K', 'Zweigert'), person('H', 'Kötz')],
      title: 'An Introduction to Comparative Law',
      translator: [person('Tony', 'Weir')],
      edition: '3rd edn',
      publisher: 'OUP',
      issued: on(1998),
    },
    cited: 'K Zweigert and H Kötz, *An Introduction to Comparative Law* (Tony Weir tr, 3rd edn, OUP 1998).',
  },
  {
    from: 'Contributions to edited books',
    source: {
      id: 'rose',
      type: 'chapter',
      language: 'en-GB',
      author: [person('Francis', 'Rose')],
      title: 'The Evolution of the Species',
      editor: [person('Andrew', 'Burrows'), person('Alan', 'Rodger')],
      'container-title': 'Mapping the Law: Essays in Memory of Peter Birks',
      publisher: 'OUP',
      issued: on(2006),
    },
    cited:
      'Francis Rose, ‘The Evolution of the Species’ in Andrew Burrows and Alan Rodger (eds), *Mapping the Law: Essays in Memory of Peter Birks* (OUP 2006).',
  },
  {
    from: 'Journal articles',
    source: {
      id: 'young',
      type: 'article-journal',
      language: 'en-GB',
      author: [person('Alison L', 'Young')],
      title: 'In Defence of Due Deference',
      'container-title': 'Modern Law Review',
      'container-title-short': 'MLR',
      volume: '72',
      page: '554-580',
      issued: on(2009),
    },
    cited: 'Alison L Young, ‘In Defence of Due Deference’ (2009) 72 MLR 554.',
  },
  {
    from: 'Online journals',
    source: {
      id: 'greenleaf',
      type: 'article-journal',
      language: 'en-GB',
      author: [person('Graham', 'Greenleaf')],
      title: 'The Global Development of Free Access to Legal Information',
      'container-title': 'EJLT',
      volume: '1',
      issue: '1',
      issued: on(2010),
      URL: 'http://ejlt.org/article/view/17',
      accessed: on(2010, 7, 27),
    },
    cited:
      'Graham Greenleaf, ‘The Global Development of Free Access to Legal Information’ (2010) 1(1) EJLT <http://ejlt.org/article/view/17> accessed 27 July 2010.',
  },
  {
    from: 'Command papers and Law Commission reports',
    source: {
      id: 'bribery',
      type: 'report',
      language: 'en-GB',
      author: [{ literal: 'Law Commission' }],
      title: 'Reforming Bribery',
      number: 'Law Com No 313',
      issued: on(2008),
    },
    locator: 'paras. 3.12 to 3.17',
    cited: 'Law Commission, *Reforming Bribery* (Law Com No 313, 2008) paras 3.12–3.17.',
  },
  {
    from: 'Websites and blogs',
    source: {
      id: 'cole',
      type: 'post-weblog',
      language: 'en-GB',
      author: [person('Sarah', 'Cole')],
      title: 'Virtual Friend Fires Employee',
      'container-title': 'Naked Law',
      issued: on(2009, 5, 1),
      URL: 'http://www.nakedlaw.com/2009/05/index.html',
      accessed: on(2009, 11, 19),
    },
    cited:
      'Sarah Cole, ‘Virtual Friend Fires Employee’ (*Naked Law*, 1 May 2009) <http://www.nakedlaw.com/2009/05/index.html> accessed 19 November 2009.',
  },
  {
    from: 'Newspaper articles',
    source: {
      id: 'croft',
      type: 'article-newspaper',
      language: 'en-GB',
      author: [person('Jane', 'Croft')],
      title: 'Supreme Court Warns on Quality',
      'container-title': 'Financial Times',
      'publisher-place': 'London',
      issued: on(2010, 7, 1),
      page: '3',
    },
    cited: 'Jane Croft, ‘Supreme Court Warns on Quality’ *Financial Times* (London, 1 July 2010) 3.',
  },
];

/** *The Chicago Manual of Style*, 17th ed.: the Citation Quick Guide, author-date, “Sample citations”. */
export const chicagoExamples: readonly GuideExample[] = [
  {
    from: 'Book',
    source: {
      id: 'grazer',
      type: 'book',
      language: 'en-US',
      author: [person('Brian', 'Grazer'), person('Charles', 'Fishman')],
      title: 'A Curious Mind: The Secret to a Bigger Life',
      publisher: 'Simon & Schuster',
      'publisher-place': 'New York',
      issued: on(2015),
    },
    locator: 'p. 12',
    cited: '(Grazer and Fishman 2015, 12)',
    listed: 'Grazer, Brian, and Charles Fishman. 2015. *A Curious Mind: The Secret to a Bigger Life*. New York: Simon & Schuster.',
  },
  {
    from: 'Chapter or other part of an edited book',
    source: {
      id: 'thoreau',
      type: 'chapter',
      language: 'en-US',
      author: [person('Henry David', 'Thoreau')],
      title: 'Walking',
      'container-title': 'The Making of the American Essay',
      editor: [person('John', 'D’Agata')],
      publisher: 'Graywolf Press',
      'publisher-place': 'Minneapolis',
      page: '167-195',
      issued: on(2016),
    },
    cited: '(Thoreau 2016)',
    listed:
      'Thoreau, Henry David. 2016. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
  },
  {
    from: 'Journal article',
    source: {
      id: 'satterfield',
      type: 'article-journal',
      language: 'en-US',
      author: [person('Susan', 'Satterfield')],
      title: 'Livy and the Pax Deum',
      'container-title': 'Classical Philology',
      volume: '111',
      issue: '2',
      page: '165-176',
      issued: on(2016),
    },
    cited: '(Satterfield 2016)',
    listed: 'Satterfield, Susan. 2016. “Livy and the Pax Deum.” *Classical Philology* 111 (2): 165–76.',
  },
  {
    from: 'News or magazine article',
    source: {
      id: 'manjoo',
      type: 'article-newspaper',
      language: 'en-US',
      author: [person('Farhad', 'Manjoo')],
      title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
      'container-title': 'New York Times',
      issued: on(2017, 3, 8),
      URL: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
    },
    cited: '(Manjoo 2017)',
    listed:
      'Manjoo, Farhad. 2017. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
  },
  {
    from: 'Website content',
    source: {
      id: 'yale',
      type: 'webpage',
      language: 'en-US',
      author: [{ literal: 'Yale University' }],
      title: 'About Yale: Yale Facts',
      accessed: on(2017, 5, 1),
      URL: 'https://www.yale.edu/about-yale/yale-facts',
    },
    cited: '(Yale University, n.d.)',
    listed: 'Yale University. n.d. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
  },
];

/** *Publication Manual of the American Psychological Association*, 7th ed., as on APA Style’s page “Reference Examples”. */
export const apaExamples: readonly GuideExample[] = [
  {
    from: 'Journal article references',
    source: {
      id: 'grady',
      type: 'article-journal',
      language: 'en-US',
      author: [person('J. S.', 'Grady'), person('M.', 'Her'), person('G.', 'Moreno'), person('C.', 'Perez'), person('J.', 'Yelinek')],
      title: 'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
      'container-title': 'Psychology of Popular Media Culture',
      volume: '8',
      issue: '3',
      page: '207-217',
      DOI: '10.1037/ppm0000185',
      issued: on(2019),
    },
    cited: '(Grady et al., 2019)',
    listed:
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. *Psychology of Popular Media Culture*, *8*(3), 207–217. https://doi.org/10.1037/ppm0000185',
  },
  {
    from: 'Whole authored book',
    source: {
      id: 'sapolsky',
      type: 'book',
      language: 'en-US',
      author: [person('R. M.', 'Sapolsky')],
      title: 'Behave: The biology of humans at our best and worst',
      publisher: 'Penguin Books',
      issued: on(2017),
    },
    locator: 'p. 12',
    cited: '(Sapolsky, 2017, p. 12)',
    listed: 'Sapolsky, R. M. (2017). *Behave: The biology of humans at our best and worst*. Penguin Books.',
  },
  {
    from: 'Chapter in an edited book',
    source: {
      id: 'dillard',
      type: 'chapter',
      language: 'en-US',
      author: [person('J. P.', 'Dillard')],
      title: 'Currents in the study of persuasion',
      editor: [person('M. B.', 'Oliver'), person('A. A.', 'Raney'), person('J.', 'Bryant')],
      'container-title': 'Media effects: Advances in theory and research',
      edition: '4',
      page: '115-129',
      publisher: 'Routledge',
      issued: on(2020),
    },
    cited: '(Dillard, 2020)',
    listed:
      'Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. Raney, & J. Bryant (Eds.), *Media effects: Advances in theory and research* (4th ed., pp. 115–129). Routledge.',
  },
  {
    from: 'Report by a government agency or other organization',
    source: {
      id: 'nci',
      type: 'report',
      language: 'en-US',
      author: [{ literal: 'National Cancer Institute' }],
      title: 'Facing forward: Life after cancer treatment',
      genre: 'NIH Publication',
      number: '18-2424',
      publisher: 'U.S. Department of Health and Human Services, National Institutes of Health',
      URL: 'https://www.cancer.gov/publications/patient-education/life-after-treatment.pdf',
      issued: on(2018),
    },
    cited: '(National Cancer Institute, 2018)',
    listed:
      'National Cancer Institute. (2018). *Facing forward: Life after cancer treatment* (NIH Publication No. 18-2424). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/life-after-treatment.pdf',
  },
  {
    from: 'Newspaper article',
    source: {
      id: 'carey',
      type: 'article-newspaper',
      language: 'en-US',
      author: [person('B.', 'Carey')],
      title: 'Can we get better at forgetting?',
      'container-title': 'The New York Times',
      URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
      issued: on(2019, 3, 22),
    },
    cited: '(Carey, 2019)',
    listed:
      'Carey, B. (2019, March 22). Can we get better at forgetting? *The New York Times*. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
  },
  {
    from: 'Webpage on a website with an organizational group author',
    source: {
      id: 'who',
      type: 'webpage',
      language: 'en-US',
      author: [{ literal: 'World Health Organization' }],
      title: 'The top 10 causes of death',
      URL: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
      issued: on(2018, 5, 24),
    },
    cited: '(World Health Organization, 2018)',
    listed:
      'World Health Organization. (2018, May 24). *The top 10 causes of death*. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
  },
];
