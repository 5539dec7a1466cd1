import { describe, expect, it } from '@jest/globals';
import decode from 'qr/decode.js';
import QRCode from 'qrcode';

/** As large as a seal gets: long names, a title in three languages. */
const address = `https://campus.example.org/v#${'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-:'.repeat(20)}`;

/** A picture of the code as a camera gives it: so many pixels a square, a margin, paper that is not white. */
function picture(pixels: number): { width: number; height: number; data: Uint8ClampedArray } {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 8) * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(235);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / pixels) - 4, Math.floor(x / pixels) - 4];
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      if (isInside && modules.get(row, column)) data.fill(40, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  it('of a long seal has at most 105 squares a side: 0.36 millimetres each in print', () => {
    expect(QRCode.create(address, { errorCorrectionLevel: 'M' }).modules.size).toBeLessThanOrEqual(105);
  });

  it.each([3, 4, 7])('is read by the library at %d pixels a square', (pixels) => {
    expect(decode(picture(pixels), { effort: 3, timeLimit: 5_000 })).toBe(address);
  });
});
