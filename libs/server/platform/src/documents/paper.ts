/** What is printed on. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Papers on their side, in points: width and height. */
export const LANDSCAPE = { a4: [841.89, 595.28], letter: [792, 612] } as const satisfies Record<
  Paper,
  readonly [number, number]
>;
