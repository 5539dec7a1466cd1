import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ScormError, type Archive, type Fault, type Manifest, type Scan } from '@campus/scorm-format';
import mime from 'mime';
import { type Draft, type StoredFile } from '@campus/platform/storage/storage.ts';

interface UnpackedFile extends StoredFile {
  path: string;
}

/** All files of a package, in a draft of the storage, which the holder must commit or discard. */
export interface Unpacked {
  manifest: Manifest;
  files: UnpackedFile[];
  bytes: number;
  /** sha256 over paths and hashes: what makes two packages the same. */
  contentHash: string;
  draft: Draft;
}

export interface UnpackOptions {
  /** After each file: bytes unpacked so far, of `archive.bytes`. What it throws ends the work. */
  onProgress?: (bytes: number) => Promise<void> | void;
  /** Looks at the files as they pass. */
  scan?: Scan;
}

export const mediaTypeOf = (path: string): string => mime.getType(path) ?? 'application/octet-stream';

/** Unpacks file by file, hashing on the way: memory does not grow with the package. Discards the draft when it fails. */
export async function unpack(
  archive: Archive,
  draft: Draft,
  { onProgress, scan }: UnpackOptions,
): Promise<Unpacked | Fault> {
  const files: UnpackedFile[] = [];
  const hash = createHash('sha256');
  let done = 0;
  try {
    for (const { path } of archive.files) {
      const content = await archive.open(path);
      const stored = await draft.put(scan ? Readable.from(scan.watch(path, content)) : content);
      files.push({ path, ...stored });
      hash.update(`${path}\0${stored.hash}\n`);
      done += stored.bytes;
      await onProgress?.(done);
    }
  } catch (error) {
    await draft.discard();
    if (error instanceof ScormError) return error.fault;
    throw error;
  }
  return { manifest: archive.manifest, files, bytes: archive.bytes, contentHash: hash.digest('hex'), draft };
}
