import { randomBytes } from 'node:crypto';
import { createWriteStream, openAsBlob, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ZipFile } from 'yazl';
import { manifestXml } from '@campus/scorm-format';
import { Fault } from '../campus/fault.ts';
import { residentMegabytes, type Program } from './programs.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';

export interface ImportFigures {
  /** Megabytes (10⁶ bytes) of the package. */
  size: number;
  /** Megabytes a second, from the last byte of the upload to a package that can be kept. */
  rate: number;
  /** Seconds of the upload itself, on the loopback. */
  uploadSeconds: number;
  /** Megabytes of resident memory over rest, at most, upload included; null where the system does not report it. */
  peak: number | null;
  target: number;
}

const FILES = 25;
const FILE_BYTES = 4_000_000;
const REST_SECONDS = 3;
const SAMPLE_MS = 20;

/** A package as heavy as one with films: bytes that no compression makes smaller. */
async function writeHeavyPackage(file: string): Promise<void> {
  const zip = new ZipFile();
  const paths = ['index.html', ...Array.from({ length: FILES }, (_, i) => `films/film-${i}.mp4`)];
  const manifest = {
    identifier: 'bench',
    title: 'Films',
    standard: '1.2',
    entry: 'index.html',
    mastery: null,
  } as const;
  zip.addBuffer(Buffer.from(manifestXml(manifest, paths)), 'imsmanifest.xml');
  zip.addBuffer(Buffer.from('<!doctype html><title>Films</title>'), 'index.html');
  for (const path of paths.slice(1)) zip.addBuffer(randomBytes(FILE_BYTES), path, { compress: false });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

/** In one piece, as over a link that never drops. */
async function upload(campus: Campus, token: string, file: string): Promise<string> {
  const headers = {
    cookie: `campus_session=${token}`,
    origin: campus.url,
    'tus-resumable': '1.0.0',
    'x-campus-request': '1',
  };
  const created = await fetch(`${campus.url}/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(statSync(file).size),
      'upload-metadata': `filename ${Buffer.from('films.zip').toString('base64')}`,
    },
  });
  const location = created.headers.get('location');
  if (created.status !== 201 || !location)
    throw new Fault(`the upload was not begun: ${created.status} ${await created.text()}`);
  const sent = await fetch(new URL(location, `${campus.url}/uploads`), {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: await openAsBlob(file),
  });
  if (sent.status !== 204) throw new Fault(`the upload broke off: ${sent.status} ${await sent.text()}`);
  return location.slice(location.lastIndexOf('/') + 1);
}

/** Resolves when the package can be kept. */
async function untilReady(databaseUrl: string, uploadId: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ status: string; stage: string; fault: unknown }>(
        'select status, stage, fault from package_upload where id = $1',
        [uploadId],
      );
      const [row] = rows;
      // The trial run is a browser's time, not the import's.
      if (row?.status === 'ready' || row?.stage === 'trying') return;
      if (!row || !['receiving', 'waiting', 'checking'].includes(row.status))
        throw new Fault(`the package was ${row?.status}: ${JSON.stringify(row?.fault)}`);
      await sleep(SAMPLE_MS);
    }
  } finally {
    await client.end();
  }
}

function watchMemory({ pid }: Program): { atRest: number | null; peak(): number | null } {
  const atRest = residentMegabytes(pid);
  let highest = atRest;
  const timer = setInterval(() => {
    const now = residentMegabytes(pid);
    if (now !== null && (highest === null || now > highest)) highest = now;
  }, SAMPLE_MS);
  return {
    atRest,
    peak() {
      clearInterval(timer);
      return highest;
    },
  };
}

/** A package of a hundred megabytes, from a trainer's hands to the shelf's door. */
export async function timeImport(
  home: string,
  campus: Campus,
  databaseUrl: string,
  token: string,
): Promise<ImportFigures> {
  const file = join(home, 'films.zip');
  await writeHeavyPackage(file);
  const server = startCampus(campus);
  try {
    await campusIsUp(campus, server);
    await sleep(REST_SECONDS * 1_000);
    const memory = watchMemory(server);
    const begun = performance.now();
    const uploadId = await upload(campus, token, file);
    const arrived = performance.now();
    await untilReady(databaseUrl, uploadId);
    const ready = performance.now();
    const peak = memory.peak();
    const size = statSync(file).size / 1e6;
    return {
      size,
      rate: (1_000 * size) / (ready - arrived),
      uploadSeconds: (arrived - begun) / 1_000,
      peak: peak === null || memory.atRest === null ? null : peak - memory.atRest,
      target: 150,
    };
  } finally {
    await server.stop();
  }
}
