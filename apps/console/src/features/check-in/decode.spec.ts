import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import { decodeQR } from './decode.ts';

const code = 'ABCD1234EFGH5678';

/** The square as the sheet has it, two modules of white around it and the lines of its cell, seen by a camera. */
function picture(pixels: number, { turn = 0, paper = 235, ink = 40 } = {}): ImageData {
  const { modules } = QRCode.create(code, { errorCorrectionLevel: 'M' });
  const quiet = 2;
  const cell = (modules.size + 2 * quiet) * pixels;
  const side = Math.round(cell * 1.6);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2];
      const [u, v] = [dx * cos + dy * sin + cell / 2, dy * cos - dx * sin + cell / 2];
      const [column, row] = [Math.floor(u / pixels) - quiet, Math.floor(v / pixels) - quiet];
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      const isLine = Math.min(Math.abs(u), Math.abs(v), Math.abs(u - cell), Math.abs(v - cell)) < 1;
      const isDark = isInside ? Boolean(modules.get(row, column)) : isLine;
      const shade = isDark ? ink : paper;
      data.set([shade, shade, shade], (y * side + x) * 4);
    }
  return { width: side, height: side, data, colorSpace: 'srgb' } as ImageData;
}

describe('the square of a sign-in sheet', () => {
  it.each([
    ['near', 8, {}],
    ['far', 4, {}],
    ['held askew', 6, { turn: 0.2 }],
    ['upside down', 6, { turn: Math.PI }],
    ['in poor light', 6, { paper: 150, ink: 70 }],
  ])('is read %s', (_about, pixels, seen) => {
    expect(decodeQR(picture(pixels, seen))).toBe(code);
  });

  it('is nothing where there is none', () => {
    const data = new Uint8ClampedArray(100 * 100 * 4).fill(200);
    expect(decodeQR({ width: 100, height: 100, data, colorSpace: 'srgb' } as ImageData)).toBeNull();
  });
});
