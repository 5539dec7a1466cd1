const BLOCK = 512;
/** Eleven octal digits; no file of the campus is larger. */
const LARGEST = 8 * 1024 ** 3 - 1;

/** One file of an archive. Its content has exactly `size` bytes. */
export interface TarEntry {
  name: string;
  size: number;
  content: AsyncIterable<Uint8Array>;
}

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;

/** The header of a plain file in the ustar format, as every tar reads it. */
function headerOf({ name, size }: Pick<TarEntry, 'name' | 'size'>, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: too long a name for an archive`);
  if (size > LARGEST) throw new Error(`${name}: too large for an archive`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

/** Entries as the bytes of a tar file, one after another; memory does not grow with them. */
export async function* packed(entries: AsyncIterable<TarEntry>, at: Date): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield headerOf(entry, at);
    let bytes = 0;
    for await (const chunk of entry.content) {
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== entry.size)
      throw new Error(`${entry.name} has ${bytes} bytes where ${entry.size} were announced`);
    yield Buffer.alloc(padding(bytes));
  }
  yield Buffer.alloc(2 * BLOCK);
}

/** Takes bytes from a stream in the portions a reader asks for. */
class Intake {
  private readonly source: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes; null at the end. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.rest.length === 0) {
      const next = await this.source.next();
      if (next.done) return null;
      this.rest = next.value;
    }
    const portion = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(portion.length);
    return portion;
  }

  async exactly(size: number): Promise<Buffer> {
    const portions: Uint8Array[] = [];
    for (let left = size; left > 0;) {
      const portion = await this.some(left);
      if (!portion) throw new ArchiveError('the archive ends in the middle');
      portions.push(portion);
      left -= portion.length;
    }
    return Buffer.concat(portions);
  }
}

/** What was read is not what was written. */
export class ArchiveError extends Error {}

const text = (header: Buffer, from: number, length: number) =>
  header
    .subarray(from, from + length)
    .toString('utf8')
    .replace(/\0.*$/s, '');

async function* contentOf(intake: Intake, size: number): AsyncGenerator<Uint8Array> {
  for (let left = size; left > 0;) {
    const portion = await intake.some(left);
    if (!portion) throw new ArchiveError('the archive ends in the middle');
    left -= portion.length;
    yield portion;
  }
}

/** The entries of a tar file in order. Read each content to its end before asking for the next entry. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const intake = new Intake(bytes);
  for (;;) {
    const header = await intake.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (text(header, 257, 5) !== 'ustar' || !Number.isSafeInteger(size))
      throw new ArchiveError('this is no archive of the campus');
    yield { name: text(header, 0, 100), size, content: contentOf(intake, size) };
    await intake.exactly(padding(size));
  }
  // Reads to the end, so that the seal of the archive is checked too.
  while (await intake.some(BLOCK));
}
