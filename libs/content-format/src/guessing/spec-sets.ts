import type { OptionSet } from './option-set.ts';

/** A question in English whose option at `right` is right. */
export const setOf = (right: number, ...texts: string[]): OptionSet => ({
  place: { file: 'a.md', line: 1 },
  locale: 'en',
  options: texts.map((text, place) => ({ text, isRight: place === right })),
});

/** The options of a check or a question, and which is right. */
export interface Planted {
  right: number;
  texts: string[];
}

export const thirty = (make: (index: number) => Planted): Planted[] =>
  Array.from({ length: 30 }, (_, index) => make(index));

/** Three words of one length that no other question has. */
export const words = (index: number): [string, string, string] => {
  const name = String.fromCharCode(97 + (index % 26)) + String.fromCharCode(97 + Math.floor(index / 26));
  return [`x${name}x`, `y${name}y`, `z${name}z`];
};

/** Questions that give nothing away. */
export const fair = thirty((index) => ({ right: index % 3, texts: words(index) }));

const sets = { check: 'checks', question: 'pools' } as const;

/** What gives the right option away, a set that does so, and what is noted of checks or of questions. */
export const giveaways: [string, Planted[], (of: keyof typeof sets) => RegExp][] = [
  [
    'one option is much longer than the others',
    fair.map((each, index) =>
      index === 4
        ? { ...each, texts: each.texts.map((text, place) => (place ? text : `${text} ${text}`)) }
        : each,
    ),
    (of) =>
      new RegExp(
        `^the longest option of this ${of}${of === 'check' ? '' : ' in "e[sn]"'} is 1\\.\\d+ × the mean; at most 1\\.25$`,
      ),
  ],
  [
    'the right option is the longest by one letter',
    fair.map(({ right, texts }) => ({
      right,
      texts: texts.map((text, place) => (place === right ? `${text}q` : text)),
    })),
    (of) => about(of, 'in 100 % of 3\\d the right option is number 1 by length; at most 35 %'),
  ],
  [
    'the right option is the second longest by one letter',
    fair.map(({ right, texts }) => ({
      right,
      texts: texts.map((text, place) =>
        place === right ? `${text}q` : place === (right + 1) % 3 ? `${text}qq` : text,
      ),
    })),
    (of) => about(of, 'in \\d+ % of 3\\d the right option is number 2 by length; at most 35 %'),
  ],
  [
    'the right option is written in one place',
    fair.map((each) => ({ ...each, right: 1 })),
    (of) => about(of, 'in \\d+ % of 3\\d the right option is written as number 2; at most 40 %'),
  ],
  [
    'a word stands in wrong options only',
    fair.map(({ right, texts }) => ({
      right,
      texts: texts.map((text, place) => `${place === right ? 'call' : 'wait'} ${text}`),
    })),
    (of) => about(of, 'the words of the options alone answer \\d+ % of 3\\d; at most 45 %'),
  ],
];

function about(of: keyof typeof sets, reason: string): RegExp {
  return new RegExp(`^review the ${sets[of]} in "e[sn]": ${reason}$`);
}
