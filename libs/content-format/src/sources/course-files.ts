import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from '../problems.ts';
import { asRead } from '../texts/text-lines.ts';
import { readOpus, type Sound } from './opus.ts';

/** One file of the course, from the folder itself or from an overlay. */
export interface CourseFile {
  /** Relative to the course folder, with forward slashes. */
  path: string;
  absolute: string;
  overlay: string | null;
  bytes: number;
  sha256: string;
  /** The first bytes, to tell a format by its signature. */
  head: Uint8Array;
  /** Text formats only: UTF-8, line ends as `\n`, no byte order mark. */
  text: string | null;
  /** Recordings only: what they say of themselves, or what is wrong with them. */
  sound?: Sound | string;
}

const textFormats = /\.(md|ya?ml|json|vtt|svg)$/i;
const recordings = /\.opus$/i;

type Digest = Pick<CourseFile, 'bytes' | 'sha256' | 'head'>;

/**
 * The course folder with its overlays laid over it: a file at the same path replaces the one below.
 * Hidden files and symbolic links are not part of a course.
 */
export class CourseFiles {
  readonly #byPath: ReadonlyMap<string, CourseFile>;
  readonly #used = new Set<string>();

  private constructor(byPath: ReadonlyMap<string, CourseFile>) {
    this.#byPath = byPath;
  }

  static async open(folder: string, overlays: readonly string[], problems: Problems): Promise<CourseFiles> {
    const found = new Map<string, { absolute: string; overlay: string | null }>();
    for (const path of await filesUnder(folder))
      found.set(path, { absolute: join(folder, path), overlay: null });
    for (const overlay of overlays) {
      for (const path of await filesUnder(overlay))
        found.set(path, { absolute: join(overlay, path), overlay });
    }
    const byPath = new Map<string, CourseFile>();
    for (const path of [...found.keys()].sort()) {
      const at = found.get(path);
      if (at) byPath.set(path, await load(path, at.absolute, at.overlay, problems));
    }
    return new CourseFiles(byPath);
  }

  /** The file at a path, marked as used; null when there is none. */
  use(path: string): CourseFile | null {
    const file = this.#byPath.get(path) ?? null;
    if (file) this.#used.add(path);
    return file;
  }

  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  /** Files below a folder, by path. */
  under(folder: string): CourseFile[] {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#byPath.values()].filter((file) => file.path.startsWith(start));
  }

  all(): CourseFile[] {
    return [...this.#byPath.values()];
  }

  isUsed(path: string): boolean {
    return this.#used.has(path);
  }

  overlayOf(path: string): string | null {
    return this.#byPath.get(path)?.overlay ?? null;
  }
}

async function filesUnder(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await filesUnder(folder, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

async function load(
  path: string,
  absolute: string,
  overlay: string | null,
  problems: Problems,
): Promise<CourseFile> {
  if (recordings.test(path)) {
    const content = await readFile(absolute);
    return { path, absolute, overlay, text: null, ...digestOf(content), sound: readOpus(content) };
  }
  if (!textFormats.test(path)) return { path, absolute, overlay, text: null, ...(await digest(absolute)) };
  const content = await readFile(absolute);
  return { path, absolute, overlay, ...digestOf(content), text: decode(path, content, problems) };
}

const digestOf = (content: Uint8Array): Digest => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  head: content.subarray(0, 16),
});

function decode(path: string, content: Uint8Array, problems: Problems): string {
  try {
    return asRead(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    problems.add({ file: path, line: 1 }, 'encoding', 'is not UTF-8 text; save it as UTF-8');
    return '';
  }
}

/** Videos are large: read as a stream. */
async function digest(absolute: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = new Uint8Array();
  for await (const chunk of createReadStream(absolute)) {
    const part = new Uint8Array(chunk as Buffer);
    if (bytes === 0) head = part.slice(0, 16);
    bytes += part.length;
    hash.update(part);
  }
  return { bytes, sha256: hash.digest('hex'), head };
}
