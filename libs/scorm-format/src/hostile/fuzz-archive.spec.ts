import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { damagedBytes, fuzzRuns, fuzzSeed } from './fuzz.fixture.ts';
import { isFault, readArchive, ScormError, staticReport } from '../index.ts';
import { manifest12, packageWith, rawZip, type RawEntry } from '../archive/zip.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'scorm-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Una página con algo de texto. '.repeat(40);
const files: RawEntry[] = [
  { name: 'media/a.txt', data: text },
  { name: 'media/b.bin', data: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), method: 0 },
  { name: 'c/día.html', data: `<p>${text}</p>`, withDescriptor: true },
  { name: 'd', data: 'zip64 says its sizes elsewhere', zip64: true },
];
const sound = [
  rawZip(packageWith(...files)),
  rawZip(packageWith(...files), { zip64: true, comment: 'made by hand' }),
  rawZip(packageWith().map((entry) => ({ ...entry, name: `one/${String(entry.name)}` }))),
  rawZip([{ name: 'index.html', data: text }, ...files]),
];
const contents = new Set(
  [...packageWith(), ...files, { name: '', data: '' }].map(({ data = '' }) =>
    Buffer.from(data as string).toString('latin1'),
  ),
);

const contentsOf = async (source: string | Uint8Array): Promise<string[]> => {
  const archive = await readArchive(source);
  if (isFault(archive)) return [];
  const read: string[] = [];
  try {
    for (const { path } of archive.files)
      try {
        read.push(Buffer.concat(await (await archive.open(path)).toArray()).toString('latin1'));
      } catch (error) {
        expect(error).toBeInstanceOf(ScormError);
      }
    expect(typeof (await staticReport(archive))).toBe('object');
  } finally {
    archive.close();
  }
  return read;
};

// A run that takes longer than this hangs, or the machine did for as long.
const settings = { numRuns: fuzzRuns, timeout: 120_000 };
const minutes = 60_000 * 30;

describe(`the zip reader, ${fuzzRuns} runs, seed ${fuzzSeed}`, () => {
  it(
    'gives the right bytes or a fault, whatever happened to an archive',
    async () => {
      await fc.assert(
        fc.asyncProperty(damagedBytes(sound), async (bytes) => {
          const read = await contentsOf(bytes);
          // A manifest may be damaged where its checksum is not looked at again: it is read once, here.
          for (const content of read) expect(contents.has(content)).toBe(true);
        }),
        settings,
      );
    },
    minutes,
  );

  it(
    'says the same of a file on disk, and leaves no handle open',
    async () => {
      const before = process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0;
      const file = join(folder, 'damaged.zip');
      await fc.assert(
        fc.asyncProperty(damagedBytes(sound), async (bytes) => {
          writeFileSync(file, bytes);
          expect(await contentsOf(file)).toEqual(await contentsOf(bytes));
        }),
        { ...settings, numRuns: Math.ceil(fuzzRuns / 3) },
      );
      if (before === 0) return;
      for (let wait = 0; wait < 3_000 && readdirSync('/proc/self/fd').length > before; wait += 1)
        await sleep(20);
      expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before);
    },
    minutes,
  );

  it(
    'takes no bytes for an archive that are none',
    async () => {
      const bytes = fc.uint8Array({ maxLength: 300 });
      const heads = fc.constantFrom('', 'PK\x03\x04', 'PK\x05\x06', '%PDF-', manifest12());
      await fc.assert(
        fc.asyncProperty(heads, bytes, async (head, rest) => {
          expect(await readArchive(Buffer.concat([Buffer.from(head, 'latin1'), rest]))).toHaveProperty(
            'code',
          );
        }),
        settings,
      );
    },
    minutes,
  );
});
