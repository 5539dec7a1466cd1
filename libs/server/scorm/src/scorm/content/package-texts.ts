import { buffer } from 'node:stream/consumers';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { type Storage } from '@campus/platform/storage/storage.ts';
import { compress, type Encoding } from './compression.ts';
import { withCharset } from './content-type.ts';

/** A text of a package as it travels. */
export interface PackageText {
  bytes: Buffer;
  /** With its encoding, as the bytes say. */
  type: string;
}

/** Bytes of compressed texts to keep: those of a dozen packages in play. */
const KEPT = 48 * 1024 * 1024;
const OVERHEAD = 500;

/** Texts of packages, compressed on first use. */
export class PackageTexts {
  private readonly kept = new BoundedCache<PackageText>(KEPT, ({ bytes }) => bytes.length + OVERHEAD);

  constructor(private readonly storage: Storage) {}

  async get(hash: string, type: string, encoding: Encoding | null): Promise<PackageText> {
    const key = `${hash}/${type}/${encoding ?? ''}`;
    const found = this.kept.peek(key) ?? (await this.kept.load(key, () => this.read(hash, type, encoding)));
    if (!found) throw new Error(`the file ${hash} is not there`);
    return found;
  }

  private async read(hash: string, type: string, encoding: Encoding | null): Promise<PackageText> {
    const plain = await buffer(await this.storage.read(hash));
    return { bytes: encoding ? await compress(plain, encoding) : plain, type: withCharset(type, plain) };
  }
}
