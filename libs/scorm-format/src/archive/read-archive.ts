import type { Readable } from 'node:stream';
import type { ZipFile } from 'yauzl';
import { defaultLimits, readEntries, type ArchiveLimits, type NamedEntry } from './entries.ts';
import { catchFault, isFault, refuse, ScormError, type Fault } from '../fault.ts';
import { resolveHref } from '../manifest/href.ts';
import { lomsIn, mergeMetadata, readLom, titleIn, type Metadata } from '../manifest/lom.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { finderIn, matchFiles } from '../manifest/match-files.ts';
import { openChecked, openZip, translated, type OpenZip } from './open-zip.ts';
import { isManifest, packageIn, type FoundPackage, type PackageKind } from './package-in.ts';
import { entryPages, pageSetManifest, titleOfPage } from './page-set.ts';
import { maxManifestBytes, readManifest } from '../manifest/parse-manifest.ts';
import { decodeXml, parseXml } from '../manifest/xml.ts';

export type { PackageKind };

/** A file of a package. */
export interface ArchiveFile {
  /** NFC, slashes, from the root of the package. */
  path: string;
  /** Unpacked. */
  bytes: number;
}

/** An open package that passed every check. Close it. */
export interface Archive {
  /** `pages`: no SCORM package but a plain zip of web pages, with a manifest made for them. */
  kind: PackageKind;
  /** Its launches name files that exist. */
  manifest: Manifest;
  /** Sorted by path. */
  files: ArchiveFile[];
  /** Sum of the files, unpacked. */
  bytes: number;
  /**
   * The content of a file. The stream ends with a {@link ScormError} when the content does not have the size
   * or checksum that was announced, before a byte too many is passed on.
   *
   * @throws RangeError when there is no such file
   */
  open(path: string): Promise<Readable>;
  /** Frees the file handle; streams under way are finished first. */
  close(): void;
}

const maxMetadataFiles = 8;
const maxMetadataBytes = 1024 * 1024;
const maxTitled = 100;
const titleBytes = 16 * 1024;

const contentOf = async (zip: ZipFile, { entry, path }: NamedEntry): Promise<Buffer> => {
  const chunks: Buffer[] = await (await openChecked(zip, entry, path)).toArray();
  return Buffer.concat(chunks);
};

/** The beginning of a file; whether the rest is sound is not looked at. */
const beginningOf = async (zip: ZipFile, { entry, path }: NamedEntry): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of await openChecked(zip, entry, path)) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes >= titleBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, titleBytes);
};

/** Metadata in separate files. Unreadable ones are ignored: the package plays without them. */
const metadataIn = async (
  zip: ZipFile,
  files: readonly NamedEntry[],
  locations: readonly string[],
): Promise<Metadata[]> => {
  const find = finderIn(files.map(({ path }) => path));
  const byPath = new Map(files.map((named) => [named.path, named]));
  const read = async (location: string): Promise<Metadata[]> => {
    const href = resolveHref([], location);
    const found =
      typeof href === 'string' ? undefined : [href.path, ...href.otherwise].map(find).find(Boolean);
    const named = byPath.get(found ?? '');
    if (named === undefined || named.entry.uncompressedSize > maxMetadataBytes) return [];
    return lomsIn(parseXml(decodeXml(await contentOf(zip, named)).text)).map(readLom);
  };
  const all: Metadata[] = [];
  for (const location of locations.slice(0, maxMetadataFiles)) {
    const metadata = await catchFault(() => read(location));
    if (!isFault(metadata)) all.push(...metadata);
  }
  return all;
};

const scormManifest = async (zip: ZipFile, { files, areSomeIgnored }: FoundPackage): Promise<Manifest> => {
  const named = files.find(({ path }) => isManifest(path));
  if (named === undefined) return refuse('MANIFEST_MISSING');
  if (named.entry.uncompressedSize > maxManifestBytes)
    refuse('MANIFEST_TOO_LARGE', { file: named.path, params: { limit: maxManifestBytes } });
  const { manifest, metadataFiles } = readManifest(await contentOf(zip, named));
  const metadata = mergeMetadata([manifest.metadata, ...(await metadataIn(zip, files, metadataFiles))]);
  const matched = matchFiles(
    { ...manifest, metadata, title: manifest.title || titleIn(metadata) },
    files.map(({ path }) => path),
  );
  if (isFault(matched)) throw new ScormError(matched);
  return areSomeIgnored
    ? { ...matched, warnings: [...matched.warnings, { code: 'FILES_IGNORED' }] }
    : matched;
};

const pagesManifest = async (zip: ZipFile, { files }: FoundPackage): Promise<Manifest> => {
  const paths = files.map(({ path }) => path);
  const entries = new Set(entryPages(paths).slice(0, maxTitled));
  const titles = new Map<string, string>();
  for (const named of files) {
    if (!entries.has(named.path)) continue;
    const title = titleOfPage((await beginningOf(zip, named)).toString('utf8'));
    if (title !== '') titles.set(named.path, title);
  }
  const isFolder = paths.some((path) => /(?:^|\/)imsmanifest\.xml\//i.test(path));
  return pageSetManifest(paths, titles, isFolder) ?? refuse('MANIFEST_MISSING');
};

const checkedArchive = async (opened: OpenZip, limits: ArchiveLimits): Promise<Archive> => {
  const { zip } = opened;
  const found = packageIn(await translated(readEntries(opened, limits)));
  const manifest = await (found.kind === 'pages' ? pagesManifest(zip, found) : scormManifest(zip, found));
  const entries = new Map(found.files.map(({ path, entry }) => [path, entry]));
  const listed = found.files
    .map(({ path, entry }): ArchiveFile => ({ path, bytes: entry.uncompressedSize }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    kind: found.kind,
    manifest,
    files: listed,
    bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
    open: async (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new RangeError(`No file ${path} in the package`);
      return openChecked(zip, entry, path);
    },
    close: () => zip.close(),
  };
};

/**
 * Opens a SCORM package, or a plain zip of web pages, from disk or memory without trusting it: nothing is written,
 * nothing is unpacked before the whole directory has been checked, memory does not grow with the content. A package
 * lying in one folder of its archive is taken from there.
 *
 * @returns the open package, or why it is refused
 * @throws what the file system throws (no such file, no permission)
 */
export const readArchive = async (
  source: string | Uint8Array,
  limits: Partial<ArchiveLimits> = {},
): Promise<Archive | Fault> =>
  catchFault(async () => {
    const opened = await openZip(source);
    try {
      return await checkedArchive(opened, { ...defaultLimits, ...limits });
    } catch (error) {
      opened.zip.close();
      throw error;
    }
  });
