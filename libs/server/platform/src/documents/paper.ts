/** Papers on their side, in points: width and height. */
export const LANDSCAPE = { a4: [841.89, 595.28], letter: [792, 612] } as const;
export type Paper = keyof typeof LANDSCAPE;
