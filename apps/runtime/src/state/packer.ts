const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What is read is no packed state. */
export class Unreadable extends Error {}

/** Writes numbers, bits and texts as characters that every platform keeps. */
export class Packer {
  #out = '';

  get packed(): string {
    return this.#out;
  }

  /** A whole number below 64^width. */
  fixed(value: number, width: number): void {
    for (let at = width - 1; at >= 0; at--) this.#out += alphabet.charAt(Math.floor(value / 64 ** at) % 64);
  }

  /** A whole number, the smaller the shorter: one character up to 31, two up to 1023. */
  count(value: number): void {
    let rest = value;
    while (rest > 31) {
      this.fixed((rest % 32) + 32, 1);
      rest = Math.floor(rest / 32);
    }
    this.fixed(rest, 1);
  }

  bits(bits: readonly boolean[]): void {
    for (let at = 0; at < bits.length; at += 6)
      this.fixed(
        bits.slice(at, at + 6).reduce((sum, bit, place) => sum + (bit ? 2 ** place : 0), 0),
        1,
      );
  }

  text(text: string): void {
    this.count(text.length);
    this.#out += text;
  }
}

/** Reads what {@link Packer} wrote, in the same order. @throws Unreadable at the first sign that is none of it */
export class Unpacker {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#packed.length;
  }

  fixed(width: number): number {
    let value = 0;
    for (let digit = 0; digit < width; digit++) {
      const one = alphabet.indexOf(this.#packed.charAt(this.#at++) || ' ');
      if (one < 0) throw new Unreadable();
      value = value * 64 + one;
    }
    return value;
  }

  count(): number {
    let value = 0;
    for (let weight = 1; ; weight *= 32) {
      const digit = this.fixed(1);
      value += (digit % 32) * weight;
      if (digit < 32) return value;
      if (weight > 2 ** 40) throw new Unreadable();
    }
  }

  bits(length: number): boolean[] {
    const bits: boolean[] = [];
    while (bits.length < length) {
      const six = this.fixed(1);
      for (let place = 0; place < 6 && bits.length < length; place++)
        bits.push(Math.floor(six / 2 ** place) % 2 === 1);
    }
    return bits;
  }

  text(): string {
    const length = this.count();
    const text = this.#packed.slice(this.#at, this.#at + length);
    if (text.length < length) throw new Unreadable();
    this.#at += length;
    return text;
  }
}

/** Two characters that tell whether anything was cut off or changed on the way. */
export const checksum = (text: string): string => {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 4093;
  const packer = new Packer();
  packer.fixed(sum, 2);
  return packer.packed;
};
