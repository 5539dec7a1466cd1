/** What is printed on. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

type Sizes = Record<Paper, readonly [number, number]>;

/** Papers upright, in points: width and height. */
export const PORTRAIT = { a4: [595.28, 841.89], letter: [612, 792] } as const satisfies Sizes;

/** The same on their side. */
export const LANDSCAPE = { a4: [841.89, 595.28], letter: [792, 612] } as const satisfies Sizes;
