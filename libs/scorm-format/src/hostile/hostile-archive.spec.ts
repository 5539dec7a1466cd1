import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { opened, pathsOf, textIn } from '../archive/archive.fixture.ts';
import { isFault, readArchive, ScormError, type Fault } from '../index.ts';
import { manifest12, packageWith, packedZeros, rawZip, type RawEntry } from '../archive/zip.fixture.ts';

describe('unsafe names', () => {
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
});

describe('what a refusal names', () => {
  const gigabyte = 1024 * 1024 * 1024;
  it.each<[string, RawEntry[], Fault]>([
    ['the link', [{ name: 'l', mode: 0o120777 }], { code: 'ARCHIVE_SPECIAL_FILE', file: 'l' }],
    [
      'both of two files',
      [{ name: 'INDEX.html' }],
      { code: 'ARCHIVE_DUPLICATE', file: 'INDEX.html', params: { other: 'index.html' } },
    ],
    [
      'a file that is a folder too',
      [{ name: 'a' }, { name: 'a/b/c' }],
      { code: 'ARCHIVE_DUPLICATE', file: 'a/b/c', params: { other: 'a' } },
    ],
    [
      'the strongly encrypted one',
      [{ name: 'é'.normalize('NFD'), data: 'x', flags: 0x841 }],
      { code: 'ARCHIVE_ENCRYPTED', file: 'é' },
    ],
    [
      'a stored one that is shorter than it says',
      [{ name: 'a\\b', data: 'x', method: 0, size: 7 }],
      { code: 'ARCHIVE_CORRUPT', file: 'a/b' },
    ],
    [
      'both that share bytes',
      [{ name: 'a' }, { name: 'b', offset: 0 }],
      { code: 'ARCHIVE_OVERLAPPING', file: 'b', params: { other: 'imsmanifest.xml' } },
    ],
    ['the encrypted one', [{ name: 'e', data: 'x', flags: 0x801 }], { code: 'ARCHIVE_ENCRYPTED', file: 'e' }],
    [
      'the compression',
      [{ name: 'b', data: 'x', method: 12 }],
      { code: 'ARCHIVE_COMPRESSION_UNSUPPORTED', file: 'b', params: { method: 12, name: 'BZIP2' } },
    ],
    [
      'a compression without a name',
      [{ name: 'b', data: 'x', method: 7777 }],
      { code: 'ARCHIVE_COMPRESSION_UNSUPPORTED', file: 'b', params: { method: 7777 } },
    ],
    [
      'the bomb',
      [{ name: 'z', packed: packedZeros(64), method: 8, size: 64 * 1024 * 1024 }],
      { code: 'ARCHIVE_RATIO', file: 'z', params: { limit: 200 } },
    ],
    [
      'the limit',
      ['a', 'b', 'c', 'd', 'e'].map((name) => ({
        name,
        packed: Buffer.alloc(6e6),
        method: 8,
        size: gigabyte,
      })),
      { code: 'ARCHIVE_TOO_LARGE', params: { limit: 4 * gigabyte } },
    ],
    [
      'the header that differs',
      [{ name: 'a.txt', localName: 'b.txt', data: 'x' }],
      { code: 'ARCHIVE_CORRUPT', file: 'a.txt' },
    ],
  ])('%s', async (_, entries, fault) => {
    expect(await readArchive(rawZip(packageWith(...entries)))).toEqual(fault);
  });

  it.each([
    [{ before: 'MZ junk' }, { where: 'before', bytes: 7 }],
    [{ after: 'junk' }, { where: 'after', bytes: 4 }],
  ])('where something lies beside the archive: %j', async (around, params) => {
    expect(await readArchive(rawZip(packageWith(), around))).toEqual({ code: 'ARCHIVE_JUNK', params });
  });
});

describe('limits', () => {
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

  it('lets a harmless size be packed as tightly as one likes', async () => {
    const entries = packageWith({ name: 'z', packed: packedZeros(16), method: 8, size: 16 * 1024 * 1024 });
    expect(isFault(await readArchive(rawZip(entries)))).toBe(false);
    expect(await readArchive(rawZip(entries), { harmless: 1024 * 1024 })).toMatchObject({
      code: 'ARCHIVE_RATIO',
      file: 'z',
    });
  });
});

describe('content that is not what was announced', () => {
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
    await expect(textIn(archive, 'z')).rejects.toThrow(ScormError);
    expect(await textIn(archive, 'index.html')).toBe('<p>one</p>');
  });

  it('a broken manifest file is a fault of the archive', async () => {
    const entries = [{ name: 'imsmanifest.xml', data: manifest12(), crc: 5 }, { name: 'index.html' }];
    expect(await readArchive(rawZip(entries))).toEqual({ code: 'ARCHIVE_CORRUPT', file: 'imsmanifest.xml' });
  });

  it('a file that is not there is trouble of the disk, not of the package', async () => {
    await expect(readArchive('/nowhere/none.zip')).rejects.toThrow('ENOENT');
  });
});
