import { describe, expect, it } from '@jest/globals';
import { screenThatHelps, type QuestionTrace, type ScreenText } from './screens.rules.ts';

const cite = (url: string) => `<a class="cite" href="${url}">[OIM, 2016]</a>`;
const screens: ScreenText[] = [
  { id: 'libya', title: 'Libia, 2011', html: `<p>Uno ${cite('https://a.example/1')}</p>` },
  {
    id: 'whom',
    title: 'A quién protegen',
    html: `<p>Dos ${cite('https://a.example/1')} ${cite('https://a.example/2?x=1&amp;y=2')}</p>`,
  },
  { id: 'bus', title: 'L’abri &amp; le bus', html: '<p>Tres</p>' },
];
const missed = (texts: string[], ...urls: string[]): QuestionTrace => ({ texts, urls });

describe('the screen to read after a question was missed', () => {
  it.each<[string, QuestionTrace[], string | null]>([
    ['is the one that its feedback names', [missed(['Se enteró tarde. Vea «A quién protegen».'])], 'whom'],
    ['is named in the quotation marks of any language', [missed(['See “Libia, 2011”.'])], 'libya'],
    [
      'is found whatever its apostrophes and spaces',
      [missed(["Voyez «\u00a0l'abri & le bus\u00a0»."])],
      'bus',
    ],
    [
      'is otherwise the one that cites most of its sources',
      [missed([], 'https://a.example/1', 'https://a.example/2?x=1&y=2')],
      'whom',
    ],
    [
      'is the named one, whatever others cite',
      [missed(['«Libia, 2011»'], 'https://a.example/2?x=1&y=2')],
      'libya',
    ],
    ['is none when two cite the same', [missed([], 'https://a.example/1')], null],
    ['is none when nothing leads to one', [missed(['Nada.'], 'https://b.example')], null],
    [
      'is none when a title stands there without being named',
      [missed(['A quién protegen las normas.'])],
      null,
    ],
    ['is the first of two that are named', [missed(['«A quién protegen»', '«Libia, 2011»'])], 'libya'],
    [
      'is the one that most of the missed questions lead to',
      [missed(['«Libia, 2011»']), missed(['«A quién protegen»']), missed(['«A quién protegen»'])],
      'whom',
    ],
  ])('%s', (_, questions, expected) => {
    expect(screenThatHelps(screens, questions)?.id ?? null).toBe(expected);
  });
});
