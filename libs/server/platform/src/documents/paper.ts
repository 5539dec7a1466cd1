/** What is printed on. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** The paper that the name of a requested file is about, `a4.pdf` or `letter.pdf`; null: there is no such file. */
export const paperOfFile = (file: string): Paper | null =>
  papers.find((paper) => file === `${paper}.pdf`) ?? null;

type Sizes = Record<Paper, readonly [number, number]>;

/** Papers upright, in points: width and height. */
export const PORTRAIT = { a4: [595.28, 841.89], letter: [612, 792] } as const satisfies Sizes;

/** The same on their side. */
export const LANDSCAPE = { a4: [841.89, 595.28], letter: [792, 612] } as const satisfies Sizes;
