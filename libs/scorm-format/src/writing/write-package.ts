import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { manifestXml, type PackageManifest } from './manifest-xml.ts';

/** A file to pack: its content, or where it is on disk. */
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

/** A package as it will be written. */
export interface PackageContent {
  files: readonly PackageFile[];
  manifest: PackageManifest;
}

/** A file is opened when its turn has come, so that a large package needs few at once. */
const addFiles = (zip: ZipFile, { files, manifest }: PackageContent): void => {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const paths = sorted.map(({ path }) => path);
  // Zip keeps local time: made from local parts, it reads the same everywhere.
  const fixed = { mtime: new Date(2020, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  const optionsFor = (path: string) => ({ ...fixed, compress: !packed.test(path) });
  zip.addBuffer(Buffer.from(manifestXml(manifest, paths)), manifestPath, optionsFor(manifestPath));
  for (const file of sorted) {
    if ('bytes' in file) zip.addBuffer(Buffer.from(file.bytes), file.path, optionsFor(file.path));
    else zip.addFile(file.absolute, file.path, optionsFor(file.path));
  }
};

/**
 * Writes a SCORM package of one SCO as a stream: a zip with its manifest first and at the root. The same files and
 * manifest give the same bytes, whatever the order, day or time zone. A file that cannot be read fails the stream.
 *
 * @throws RangeError for a path that is not plain and relative, comes twice, or an `entry` that is not among them
 */
export const streamPackage = (content: PackageContent): Readable => {
  checkPaths(content.files, content.manifest.entry);
  const zip = new ZipFile();
  const stream = new PassThrough();
  zip.outputStream.pipe(stream);
  zip.on('error', (error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  addFiles(zip, content);
  zip.end();
  return stream;
};

/** The same as {@link streamPackage}, whole. */
export const writePackage = async (content: PackageContent): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of streamPackage(content)) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
};
