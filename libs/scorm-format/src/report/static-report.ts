import { catchFault, isFault, type Fault } from '../fault.ts';
import { flattenItems } from '../manifest/manifest.ts';
import type { OutsideRequest } from './outside-requests.ts';
import type { Archive } from '../archive/read-archive.ts';
import { isScanned, maxScannedBytes, scanFile, type PopUp } from './scan-file.ts';

/** A file that something refers to and that is missing. */
export interface MissingFile {
  file: string;
  /** The item or resource of the manifest that names it, or the page that loads it. */
  item?: string;
  resource?: string;
  page?: string;
}

/** What can be found out about a package without running it. */
export interface StaticReport {
  files: number;
  /** Unpacked. */
  bytes: number;
  /** To fetch all of it once at 256 kbit/s, unpacked. */
  secondsOn256kbit: number;
  /** Other sites it calls while it runs, with port where one is named; sorted. Scripts may hide some. */
  hosts: string[];
  /** The same by file and URL, at most 50. */
  outsideRequests: OutsideRequest[];
  /** Places that open windows, at most 50: found by pattern, in code that may never run. */
  popUps: PopUp[];
  /** At most 100. */
  missingFiles: MissingFile[];
  /** Whether any of its files calls the SCORM API. */
  callsApi: boolean;
  /** What should complete an item: what content reports where it can, else that it was opened. */
  suggestedCompletion: 'reported' | 'opened';
}

/** Collects the report while the files of a package are read for another purpose. */
export interface Scan {
  /** Passes the content of a file through unchanged, and looks at it. Every file at most once. */
  watch(path: string, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  /** What was found so far. */
  report(): StaticReport;
}

/** The part of an open archive that a scan needs. */
export type Scanned = Pick<Archive, 'manifest' | 'files' | 'bytes'>;

const maxFound = 50;
const maxMissing = 100;
const maxScannedInAll = 64 * 1024 * 1024;
const bytesPerSecond = 256_000 / 8;

const missingInManifest = ({ manifest }: Scanned): MissingFile[] =>
  manifest.warnings.flatMap(({ code, file, params }) => {
    if (code !== 'FILE_MISSING' || file === undefined) return [];
    const { item, resource } = params ?? {};
    return [
      {
        file,
        ...(typeof item === 'string' ? { item } : {}),
        ...(typeof resource === 'string' ? { resource } : {}),
      },
    ];
  });

const launchesOf = ({ manifest }: Scanned) =>
  flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? []).flatMap(
    ({ item }) => item.launch ?? [],
  );

/** Starts a report; pass it every file of the archive as it is read. */
export const startScan = (archive: Scanned): Scan => {
  const launches = launchesOf(archive);
  const launchPages = new Set(launches.map(({ path }) => path));
  const known = new Set(archive.files.map(({ path }) => path.toLowerCase()));
  const hosts = new Set<string>();
  const requests: OutsideRequest[] = [];
  const popUps: PopUp[] = [];
  const missing = new Map<string, MissingFile>();
  let callsApi = false;
  let budget = maxScannedInAll;

  const look = (path: string, text: string) => {
    const found = scanFile(path, text);
    callsApi ||= found.callsApi;
    for (const { host } of found.requests) hosts.add(host);
    requests.push(...found.requests.slice(0, maxFound - requests.length));
    for (const how of found.popUps)
      if (popUps.length < maxFound) popUps.push({ file: path, how, isLaunchPage: launchPages.has(path) });
    for (const readings of found.references) {
      const [file] = readings;
      if (file === undefined || readings.some((reading) => known.has(reading.toLowerCase()))) continue;
      if (!missing.has(file) && missing.size < maxMissing) missing.set(file, { file, page: path });
    }
  };

  return {
    async *watch(path, content) {
      const chunks: Buffer[] = [];
      let room = isScanned(path) ? Math.min(maxScannedBytes, budget) : 0;
      for await (const chunk of content) {
        if (room > 0) chunks.push(chunk.subarray(0, room));
        room -= chunk.length;
        yield chunk;
      }
      const text = Buffer.concat(chunks).toString('utf8');
      budget -= text.length;
      if (text !== '') look(path, text);
    },
    report: () => ({
      files: archive.files.length,
      bytes: archive.bytes,
      secondsOn256kbit: Math.ceil(archive.bytes / bytesPerSecond),
      hosts: [...hosts].sort(),
      outsideRequests: requests,
      popUps,
      missingFiles: [...missingInManifest(archive), ...missing.values()].slice(0, maxMissing),
      callsApi,
      suggestedCompletion:
        callsApi && launches.some(({ scormType }) => scormType === 'sco') ? 'reported' : 'opened',
    }),
  };
};

/**
 * Reads every file of an archive to its end, so that a broken one is found now and not by a learner, and reports.
 * Memory does not grow with the content.
 *
 * @returns the report, or what is wrong with a file
 */
export const staticReport = async (archive: Archive): Promise<StaticReport | Fault> => {
  const scan = startScan(archive);
  const fault = await catchFault(async () => {
    for (const { path } of archive.files) for await (const _ of scan.watch(path, await archive.open(path)));
    return scan;
  });
  return isFault(fault) ? fault : scan.report();
};
