import { INK, LINE, SHADE } from '../house-style.ts';

/** How tables are drawn. */
export interface TableLook {
  /** A box around each cell, else a line below each row. */
  isFramed: boolean;
  ink: string;
  line: string;
  weight: { head: number; row: number };
  shade: string | null;
  /** Between a cell's edge and its text. */
  pad: { x: number; y: number };
  /** A row is at least as high. */
  least: number;
  /** Of running text. */
  size: number;
}

export const TABLE_LOOKS = {
  /** To read and to fill in: empty rows are as high as a line of handwriting. */
  form: {
    isFramed: true,
    ink: INK,
    line: LINE,
    weight: { head: 0.6, row: 0.6 },
    shade: SHADE,
    pad: { x: 5, y: 5 },
    least: 22,
    size: 0.905,
  },
  /** Many numbers: as little between them as can be. */
  figures: {
    isFramed: false,
    ink: INK,
    line: LINE,
    weight: { head: 0.9, row: 0.3 },
    shade: null,
    pad: { x: 6, y: 2.5 },
    least: 0,
    size: 0.857,
  },
  /** To sign, and to copy in black and white. */
  sheet: {
    isFramed: true,
    ink: '#000',
    line: '#000',
    weight: { head: 0.6, row: 0.6 },
    shade: null,
    pad: { x: 4, y: 4 },
    least: 0,
    size: 0.905,
  },
} satisfies Record<string, TableLook>;
