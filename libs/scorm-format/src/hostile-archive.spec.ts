import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { opened, pathsOf, textIn } from './archive.fixture.ts';
import { isFault, readArchive, ScormFaultError, type Fault } from './index.ts';
import { manifest12, packageWith, rawZip, type RawEntry } from './zip.fixture.ts';

describe('unsafe names', () => {
  it.each([
    '../evil',
    'a/../../evil',
    'a/..',
    '..',
    '..\\evil',
    'a\\..\\..\\evil',
    '/etc/passwd',
    '\\\\server\\share',
    'C:\\evil',
    'c:evil',
    'C:/evil',
    '.. /evil',
    '..../evil',
    '%2e%2e/evil',
    '%2e%2e%2fevil',
    '..%5cevil',
    '%2fetc',
    'a\0b',
    'a\nb',
    '.',
    './/.',
  ])('%j is refused', async (name) => {
    expect(await readArchive(rawZip(packageWith({ name, data: 'x' })))).toMatchObject({
      code: 'ARCHIVE_PATH_UNSAFE',
    });
  });

  it('also when they belong to a folder or a leftover', async () => {
    for (const name of ['../', '/a/', '../.DS_Store', '__MACOSX/../../a'])
      expect(await readArchive(rawZip(packageWith({ name })))).toMatchObject({ code: 'ARCHIVE_PATH_UNSAFE' });
  });

  it('no path that is let in climbs, is absolute or is empty', async () => {
    const part = fc.constantFrom('..', '.', '', 'a', ' ', '..a', '%2e', '%2e%2e', 'C:', '\\', '.. ', 'ñ');
    const names = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const archive = await readArchive(rawZip(packageWith({ name, data: 'x' })));
        if (isFault(archive)) return;
        for (const path of pathsOf(archive)) {
          const parts = path.split('/');
          expect(parts.some((each) => each === '' || each === '.' || /^\.\.[. ]*$/.test(each.trim()))).toBe(
            false,
          );
          expect(path).not.toMatch(/^[a-z]:|\\/i);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a part', `${'a'.repeat(256)}.txt`],
    ['the whole', `${'abcdefgh/'.repeat(120)}x`],
  ])('%s of a name may be too long', async (_, name) => {
    expect(await readArchive(rawZip(packageWith({ name, data: 'x' })))).toMatchObject({
      code: 'ARCHIVE_PATH_TOO_LONG',
    });
  });
});

describe('hostile archives', () => {
  const big = 1024 * 1024 * 1024;
  const zeros = deflateRawSync(Buffer.alloc(40 * 1024 * 1024));
  it.each<[string, RawEntry[], Partial<Fault>]>([
    [
      'symbolic link',
      packageWith({ name: 'l', data: '/etc/passwd', mode: 0o120777 }),
      { code: 'ARCHIVE_SPECIAL_FILE', file: 'l' },
    ],
    ['device', packageWith({ name: 'd', mode: 0o020666 }), { code: 'ARCHIVE_SPECIAL_FILE' }],
    [
      'twice the same name',
      packageWith({ name: 'index.html', data: 'x' }),
      { code: 'ARCHIVE_DUPLICATE', file: 'index.html' },
    ],
    [
      'a name in another case',
      packageWith({ name: 'INDEX.html', data: 'x' }),
      { code: 'ARCHIVE_DUPLICATE', params: { other: 'index.html' } },
    ],
    ['NFC beside NFD', packageWith({ name: 'ñ' }, { name: 'n\u0303' }), { code: 'ARCHIVE_DUPLICATE' }],
    [
      'two spellings of a path',
      packageWith({ name: 'a/b' }, { name: 'a//.\\b' }),
      { code: 'ARCHIVE_DUPLICATE' },
    ],
    [
      'a file that is a folder too',
      packageWith({ name: 'a' }, { name: 'a/b/c' }),
      { code: 'ARCHIVE_DUPLICATE', file: 'a/b/c' },
    ],
    [
      'encrypted',
      packageWith({ name: 'e', data: 'x', flags: 0x801 }),
      { code: 'ARCHIVE_ENCRYPTED', file: 'e' },
    ],
    [
      'strongly encrypted',
      packageWith({ name: 'e', data: 'x', flags: 0x841 }),
      { code: 'ARCHIVE_ENCRYPTED' },
    ],
    [
      'bzip2',
      packageWith({ name: 'b', data: 'x', method: 12 }),
      { code: 'ARCHIVE_COMPRESSION_UNSUPPORTED', params: { method: 12 } },
    ],
    [
      'zeros, honestly announced',
      packageWith({ name: 'z', packed: zeros, method: 8, size: 40 * 1024 * 1024 }),
      { code: 'ARCHIVE_RATIO', file: 'z' },
    ],
    [
      'gigabytes announced',
      packageWith(
        ...['a', 'b', 'c', 'd', 'e'].map((name) => ({
          name,
          packed: Buffer.alloc(6e6),
          method: 8,
          size: big,
        })),
      ),
      { code: 'ARCHIVE_TOO_LARGE' },
    ],
    [
      'zeros among the leftovers',
      packageWith({ name: '__MACOSX/z', packed: zeros, method: 8, size: big }),
      { code: 'ARCHIVE_RATIO' },
    ],
    [
      'entries over each other',
      packageWith({ name: 'index2.html', data: '<p>one</p>', offset: 0 }),
      { code: 'ARCHIVE_OVERLAPPING' },
    ],
    [
      'another name in the local header',
      packageWith({ name: 'a.txt', localName: 'b.txt', data: 'x' }),
      { code: 'ARCHIVE_CORRUPT', file: 'a.txt' },
    ],
    [
      'another size in the local header',
      packageWith({ name: 'a', localSize: 9, data: 'x' }),
      { code: 'ARCHIVE_CORRUPT', file: 'a' },
    ],
    [
      'a stored file with two sizes',
      packageWith({ name: 'a', method: 0, data: 'abc', size: 9 }),
      { code: 'ARCHIVE_CORRUPT' },
    ],
    [
      'an offset beyond the end',
      packageWith({ name: 'a', data: 'x', offset: 1e9 }),
      { code: 'ARCHIVE_CORRUPT' },
    ],
  ])('%s', async (_, entries, fault) => {
    expect(await readArchive(rawZip(entries))).toMatchObject(fault);
  });

  it('stops at the number of entries', async () => {
    const many = packageWith(...Array.from({ length: 20 }, (_, at) => ({ name: `f${at}` })));
    expect(await readArchive(rawZip(many), { entries: 21 })).toEqual({
      code: 'ARCHIVE_TOO_MANY_FILES',
      params: { limit: 21 },
    });
    expect(isFault(await readArchive(rawZip(many), { entries: 22 }))).toBe(false);
  });

  it('stops at the size of all files together', async () => {
    const entries = packageWith({ name: 'f', data: 'x'.repeat(5000), method: 0 });
    expect(await readArchive(rawZip(entries), { totalBytes: 5000 })).toMatchObject({
      code: 'ARCHIVE_TOO_LARGE',
    });
  });

  it('many small files may not make a bomb together', async () => {
    const packed = deflateRawSync(Buffer.alloc(1000 * 1000));
    const many = Array.from({ length: 40 }, (_, at) => ({
      name: `z${at}`,
      packed,
      method: 8,
      size: 1000 * 1000,
    }));
    expect(await readArchive(rawZip(packageWith(...many)))).toMatchObject({ code: 'ARCHIVE_RATIO' });
  });

  it('a size that lies stops the stream before it passes a byte too many', async () => {
    const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
    const archive = await opened(rawZip(packageWith({ name: 'z', packed, method: 8, size: 1000 })));
    let passed = 0;
    const read = async () => {
      for await (const chunk of await archive.open('z')) passed += (chunk as Buffer).length;
    };
    await expect(read()).rejects.toMatchObject({ fault: { code: 'ARCHIVE_CORRUPT', file: 'z' } });
    expect(passed).toBeLessThanOrEqual(1000);
  });

  it.each<[string, RawEntry]>([
    ['less than announced', { name: 'z', data: 'abc', size: 500 }],
    ['a wrong checksum', { name: 'z', data: 'abc', crc: 1 }],
    ['a wrong checksum of a stored file', { name: 'z', data: 'abc', crc: 1, method: 0 }],
    ['what is no deflate', { name: 'z', packed: Buffer.from('nonsense'), method: 8, size: 3 }],
  ])('a file with %s ends in a fault', async (_, entry) => {
    const archive = await opened(rawZip(packageWith(entry)));
    await expect(textIn(archive, 'z')).rejects.toThrow(ScormFaultError);
    expect(await textIn(archive, 'index.html')).toBe('<p>one</p>');
  });

  it('a broken manifest file is a fault of the archive', async () => {
    const entries = [{ name: 'imsmanifest.xml', data: manifest12(), crc: 5 }, { name: 'index.html' }];
    expect(await readArchive(rawZip(entries))).toEqual({ code: 'ARCHIVE_CORRUPT', file: 'imsmanifest.xml' });
  });

  it.each([
    ['cut off', rawZip(packageWith()).subarray(0, 300)],
    ['junk before', rawZip(packageWith(), { before: 'MZ junk' })],
    ['junk after', rawZip(packageWith(), { after: 'junk' })],
    ['more entries announced than there are', rawZip(packageWith(), { entryCount: 5 })],
  ])('%s: a fault, not an exception', async (_, zip) => {
    expect(await readArchive(zip)).toMatchObject({
      code: expect.stringMatching(/^ARCHIVE_(CORRUPT|JUNK)$/),
    });
  });

  it('any bytes are a fault, and any damage to a good package is a fault or a package', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await readArchive(bytes)).toHaveProperty('code');
      }),
    );
    const good = rawZip(packageWith({ name: 'media/a.txt', data: 'x'.repeat(500) }));
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Buffer.from(good);
        damaged[at] = byte;
        const archive = await readArchive(damaged);
        if (isFault(archive)) return;
        for (const { path } of archive.files)
          try {
            await textIn(archive, path);
          } catch (error) {
            expect(error).toBeInstanceOf(ScormFaultError);
          }
      }),
      { numRuns: 400 },
    );
  });

  it('a file that is not there is trouble of the disk, not of the package', async () => {
    await expect(readArchive('/nowhere/none.zip')).rejects.toThrow('ENOENT');
  });
});
