import decode from 'qr/decode.js';

/** The content of a QR square in the picture, or null when there is none. */
export const decodeQR = (picture: ImageData): string | null => {
  try {
    return decode(picture);
  } catch {
    return null;
  }
};
