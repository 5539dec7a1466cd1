export type LetterMediaType = 'application/pdf' | 'image/jpeg' | 'image/png';

const starts: [LetterMediaType, number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is by its bytes, whatever it is called; null: none of what a letter may be. */
export const mediaTypeOf = (bytes: Uint8Array): LetterMediaType | null =>
  starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** The largest letter, in bytes. */
export const LETTER_BYTES = 5 * 1024 * 1024;
