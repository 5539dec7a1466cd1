import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { secondsOf } from './growth.fixture.ts';
import {
  flattenItems,
  inspect,
  isFault,
  readArchive,
  staticReport,
  type Archive,
  type FaultCode,
} from '../index.ts';
import { hostileArchives } from './hostile-archives.fixture.ts';
import { hostileManifests } from './hostile-manifests.fixture.ts';
import { packageWith, rawZip } from '../archive/zip.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'scorm-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const megabytesUsed = (): number => process.memoryUsage().rss / 1024 / 1024;

/** What unpacking 64 MB costs on this machine, at its quickest: the measure of what an archive may cost. */
const unpacking = async (): Promise<number> => {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024));
  const rounds = [];
  for (let round = 0; round < 3; round += 1) rounds.push(await secondsOf(() => inflateRawSync(packed)));
  return Math.min(...rounds);
};
const MOST_UNPACKINGS = 50;
let measure: number;
beforeAll(async () => {
  measure = await unpacking();
});

/** Files that this process holds open, where the system tells. */
const openHandles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);

/** The handle of a stream that was broken off closes a moment later. */
const settledAt = async (handles: number): Promise<boolean> => {
  for (let wait = 0; wait < 3_000 && openHandles() > handles; wait += 1) await sleep(20);
  return openHandles() <= handles;
};

/** Everything a learner could open, read to its end. */
const playable = async (archive: Archive): Promise<boolean> => {
  const { organizations, defaultOrganization } = archive.manifest;
  const items = flattenItems(organizations[defaultOrganization]?.items ?? []);
  const paths = new Set(items.flatMap(({ item }) => item.launch?.path ?? []));
  for (const path of paths) for await (const _ of await archive.open(path));
  return paths.size > 0 && [...paths].every((path) => !path.split('/').includes('..'));
};

interface Outcome {
  code: FaultCode | 'plays';
  /** Inside the archive. */
  file?: string | undefined;
}

const outcomeOf = async (file: string): Promise<Outcome> => {
  const archive = await readArchive(file);
  if (isFault(archive)) return archive;
  try {
    const report = await staticReport(archive);
    if (isFault(report)) return report;
    return { code: (await playable(archive)) ? 'plays' : 'NOTHING_TO_LAUNCH' };
  } finally {
    archive.close();
  }
};

describe.each([
  ['archives', hostileArchives],
  ['manifests', hostileManifests],
] as const)('%s', (_, table) => {
  it.each(table)('%s: %s', async (_name, code, make, ...[blamed]) => {
    const file = join(folder, 'hostile.zip');
    writeFileSync(file, make());
    const [handles, memory] = [openHandles(), megabytesUsed()];
    let outcome: Outcome | undefined;
    const spent = await secondsOf(async () => {
      outcome = await outcomeOf(file);
    });
    expect([outcome?.code, outcome?.file]).toEqual([code, blamed]);
    expect(spent / measure).toBeLessThan(MOST_UNPACKINGS);
    expect(megabytesUsed() - memory).toBeLessThan(200);
    expect(await settledAt(handles)).toBe(true);
  });
});

describe('after all of them', () => {
  it('a good package is taken', async () => {
    expect(isFault(await inspect(rawZip(packageWith())))).toBe(false);
  });
});
