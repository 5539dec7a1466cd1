/** Bits a word takes and places it marks: of a thousand words that were never put in, fewer than one is taken for known. */
const BITS_OF_WORD = 15;
const PLACES = 10;

/**
 * A compact set of words (a Bloom filter): every word put in is found, and the words cannot be read out of
 * it.
 */
export class WordFilter {
  readonly bytes: Uint8Array;
  private readonly bits: number;

  private constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.bits = bytes.length * 8;
  }

  static read(bytes: Uint8Array): WordFilter {
    return new WordFilter(bytes);
  }

  static of(words: ReadonlySet<string>): WordFilter {
    const filter = new WordFilter(new Uint8Array(Math.ceil((words.size * BITS_OF_WORD) / 8)));
    for (const word of words)
      for (const place of filter.placesOf(word))
        filter.bytes[place >> 3] = filter.byteAt(place) | (1 << (place & 7));
    return filter;
  }

  has(word: string): boolean {
    return this.placesOf(word).every((place) => (this.byteAt(place) & (1 << (place & 7))) !== 0);
  }

  private byteAt(place: number): number {
    return this.bytes[place >> 3] ?? 0;
  }

  /** Two hashes yield all positions (Kirsch and Mitzenmacher, 2008). */
  private placesOf(word: string): number[] {
    const [first, step] = [hashOf(word, 0x811c9dc5), hashOf(word, 0x01000193)];
    return Array.from({ length: PLACES }, (_, i) => (first + i * step) % this.bits);
  }
}

/**
 * FNV-1a with the final mixing of MurmurHash3, 32 bits. Not cryptographic: finding collisions gains an
 * attacker nothing.
 */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
