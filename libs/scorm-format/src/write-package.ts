import { ZipFile } from 'yazl';
import { manifestXml, type PackageManifest } from './manifest-xml.ts';

/** A file to pack: its content, or where on disk it lies. */
export type PackageFile = { path: string; bytes: Uint8Array } | { path: string; absolute: string };

const manifestPath = 'imsmanifest.xml';
const packed = /\.(avif|gif|gz|jpe?g|m4a|mp3|mp4|ogg|pdf|png|webm|webp|woff2?|zip)$/i;

const checkPaths = (files: readonly PackageFile[], entry: string): void => {
  const taken = new Set([manifestPath]);
  for (const { path } of files) {
    const isPlain =
      path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    if (!isPlain || /[\\\p{Cc}]|^[a-z]:/iu.test(path)) throw new RangeError(`Not a package path: ${path}`);
    const key = path.normalize('NFC').toLowerCase();
    if (taken.has(key)) throw new RangeError(`Twice in the package: ${path}`);
    taken.add(key);
  }
  if (!files.some(({ path }) => path === entry))
    throw new RangeError(`Entry is not in the package: ${entry}`);
};

/**
 * Writes a SCORM package of one SCO: a zip with its manifest first and at the root. The same files and manifest give
 * the same bytes, whatever the order, day or time zone.
 *
 * @throws RangeError for a path that is not plain and relative, comes twice, or an `entry` that is not among them
 */
export const writePackage = async ({
  files,
  manifest,
}: {
  files: readonly PackageFile[];
  manifest: PackageManifest;
}): Promise<Buffer> => {
  checkPaths(files, manifest.entry);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const xml = manifestXml(
    manifest,
    sorted.map(({ path }) => path),
  );
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  // Zip keeps local time: made from local parts, it reads the same everywhere.
  const fixed = { mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const optionsFor = (path: string) => ({ ...fixed, compress: !packed.test(path) });
  zip.addBuffer(Buffer.from(xml), manifestPath, optionsFor(manifestPath));
  for (const file of sorted) {
    if ('bytes' in file) zip.addBuffer(Buffer.from(file.bytes), file.path, optionsFor(file.path));
    else zip.addFile(file.absolute, file.path, optionsFor(file.path));
  }
  const written = (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  })();
  zip.end();
  return Promise.race([written, failed]);
};
