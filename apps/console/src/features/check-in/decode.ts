import decode from 'qr/decode.js';

/** What a square in the picture says, or null when there is none. */
export const decodeQR = (picture: ImageData): string | null => {
  try {
    return decode(picture);
  } catch {
    return null;
  }
};
