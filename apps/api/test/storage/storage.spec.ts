import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalStorage } from '@campus/platform/storage/local-storage.ts';
import { s3Settings } from '@campus/platform/storage/s3-settings.ts';
import { S3Storage } from '@campus/platform/storage/s3-storage.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import { type Storage } from '@campus/platform/storage/storage.ts';
import { testConfig } from '../support/test-config.ts';
import { startTestBucket } from '../support/s3.ts';

interface Store {
  storage: Storage;
  scratch: Scratch;
  folder: string;
  close(): Promise<void>;
}

const scratchIn = (folder: string) => new Scratch(testConfig('none', folder, { STORAGE_DIR: folder }));

async function local(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'campus-store-'));
  const scratch = scratchIn(folder);
  return {
    storage: new LocalStorage(folder, scratch),
    scratch,
    folder,
    close: () => rm(folder, { recursive: true }),
  };
}

async function bucket(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'campus-store-'));
  const [scratch, { url, close }] = [scratchIn(folder), await startTestBucket()];
  return {
    storage: new S3Storage(s3Settings(url), scratch),
    scratch,
    folder,
    async close() {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => Buffer.from(text);

describe.each([
  ['a folder', local],
  ['a bucket', bucket],
])('the storage in %s', (_name, open) => {
  const begun = Date.now();
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  const textOf = async (hash: string, start?: number, end?: number) =>
    (
      await buffer(await store.storage.read(hash, start === undefined ? undefined : { start, end: end ?? 0 }))
    ).toString();
  const listed = async () => {
    const found: string[] = [];
    for await (const { hash, at } of store.storage.list()) {
      // Buckets tell whole seconds.
      expect(at.getTime()).toBeGreaterThan(begun - 2_000);
      expect(at.getTime()).toBeLessThan(Date.now() + 2_000);
      found.push(hash);
    }
    return found.sort();
  };

  it('gives what was put by the hash of its bytes, however often it was put', async () => {
    const hashes = await Promise.all(
      Array.from({ length: 5 }, () => store.storage.put(bytesOf('Señal de alerta'))),
    );
    expect(new Set(hashes)).toEqual(new Set([sha256('Señal de alerta')]));
    expect(await textOf(sha256('Señal de alerta'))).toBe('Señal de alerta');
    expect(await store.storage.has(sha256('Señal de alerta'))).toBe(true);
    expect(await store.storage.size(sha256('Señal de alerta'))).toBe(16);
  });

  it('gives a part of it, both ends included', async () => {
    const hash = await store.storage.put(bytesOf('0123456789'));
    expect(await textOf(hash, 2, 4)).toBe('234');
    expect(await textOf(hash, 0, 1)).toBe('01');
    expect(await textOf(hash, 9, 9)).toBe('9');
  });

  it('keeps an empty file', async () => {
    const hash = await store.storage.put(bytesOf(''));
    expect(await store.storage.size(hash)).toBe(0);
    expect(await textOf(hash, 0, -1)).toBe('');
  });

  it('knows what is not there', async () => {
    const hash = sha256('never put');
    expect(await store.storage.has(hash)).toBe(false);
    expect(await store.storage.size(hash)).toBeNull();
    await expect(store.storage.read(hash)).rejects.toThrow();
    await store.storage.remove(hash);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`])(
    'takes %j for no hash',
    async (text) => {
      await expect(store.storage.size(text)).rejects.toThrow('not a content hash');
      await expect(store.storage.read(text)).rejects.toThrow('not a content hash');
      await expect(store.storage.remove(text)).rejects.toThrow('not a content hash');
    },
  );

  it('takes a draft whole: nothing is there before, everything after', async () => {
    const draft = await store.storage.draft();
    const big = Buffer.alloc(300_000, 'a line of a file that came in pieces\n');
    const stored = [
      await draft.put(Readable.from([big.subarray(0, 1_000), big.subarray(1_000)])),
      await draft.put(bytesOf('second')),
      await draft.put(bytesOf('second')),
    ];
    expect(stored).toEqual([
      { hash: sha256(big), bytes: 300_000 },
      { hash: sha256('second'), bytes: 6 },
      { hash: sha256('second'), bytes: 6 },
    ]);
    expect(await store.storage.has(sha256(big))).toBe(false);
    await draft.commit();
    expect(await textOf(sha256('second'))).toBe('second');
    expect((await buffer(await store.storage.read(sha256(big)))).equals(big)).toBe(true);
  });

  it('forgets a draft that is discarded, and one whose stream broke', async () => {
    const before = await listed();
    const draft = await store.storage.draft();
    await draft.put(bytesOf('to be discarded'));
    const broken = Readable.from(
      (function* () {
        yield bytesOf('half');
        throw new Error('the link is gone');
      })(),
    );
    await expect(draft.put(broken)).rejects.toThrow('the link is gone');
    await draft.discard();
    expect(await listed()).toEqual(before);
    expect(await readdir(join(store.folder, 'scratch'))).toEqual([]);
  });

  it('lists what it has, and no longer what was removed', async () => {
    const hash = await store.storage.put(bytesOf('to be removed'));
    expect(await listed()).toContain(hash);
    await store.storage.remove(hash);
    expect(await listed()).not.toContain(hash);
    expect(await store.storage.has(hash)).toBe(false);
  });

  it('sweeps work that a dead process left behind, and no younger one', async () => {
    await store.scratch.folder();
    await store.scratch.sweep();
    expect(await readdir(join(store.folder, 'scratch'))).toHaveLength(1);
    await store.scratch.sweep(Date.now() + 25 * 3_600_000);
    expect(await readdir(join(store.folder, 'scratch'))).toEqual([]);
  });
});

describe('the address of a bucket', () => {
  it.each([
    [
      's3://key:se%2Fcret@s3.example.org/bucket',
      {
        endpoint: 'https://s3.example.org',
        bucket: 'bucket',
        prefix: '',
        region: 'us-east-1',
        credentials: { accessKeyId: 'key', secretAccessKey: 'se/cret' },
        isPathStyle: true,
      },
    ],
    [
      's3://10.0.0.5:9000/bucket/campus/one?tls=0&region=eu-west-1&style=host',
      {
        endpoint: 'http://10.0.0.5:9000',
        bucket: 'bucket',
        prefix: 'campus/one/',
        region: 'eu-west-1',
        credentials: null,
        isPathStyle: false,
      },
    ],
  ])('%s is understood', (text, settings) => {
    expect(s3Settings(text)).toEqual(settings);
  });

  it.each([
    '',
    'bucket',
    'https://host/bucket',
    's3://host',
    's3://key@host/bucket',
    's3://host/bucket?acl=public',
  ])('%j is refused with an example', (text) => {
    expect(() => s3Settings(text)).toThrow('s3://KEY:SECRET@');
  });
});
