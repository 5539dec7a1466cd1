import { posix } from 'node:path';
import type { BundleMedia, Locale } from '../bundle.ts';
import type { CourseFile, CourseFiles } from './course-files.ts';
import { lettersFault } from './drawing-letters.ts';
import type { MediaReference } from '../markdown/render-context.ts';
import { soundFault } from './opus.ts';
import { compare, type Problems } from '../problems.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  mp4: 'video/mp4',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  vtt: 'text/vtt',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The first bytes of a format, `?` standing for any byte. */
const signatures: Readonly<Record<string, string>> = {
  docx: 'PK',
  jpeg: '\xff\xd8\xff',
  jpg: '\xff\xd8\xff',
  mp4: '????ftyp',
  opus: 'OggS',
  pdf: '%PDF',
  png: '\x89PNG',
  webp: 'RIFF????WEBP',
  xlsx: 'PK',
  zip: 'PK',
};

/** The media lessons refer to, by the hash of their bytes. */
export class MediaLibrary {
  readonly #files: CourseFiles;
  readonly #problems: Problems;
  readonly #gaps: Problems;
  readonly #found = new Map<string, BundleMedia>();

  constructor(files: CourseFiles, { problems, gaps }: { problems: Problems; gaps: Problems }) {
    this.#files = files;
    this.#problems = problems;
    this.#gaps = gaps;
  }

  /** `media/map.svg` below `folder`: first `media/map.<locale>.svg`, then the file itself. */
  find(folder: string, locale: Locale, source: string): MediaReference | null {
    const path = posix.normalize(source);
    if (path.startsWith('/') || path.startsWith('..')) return null;
    const { dir, name, ext } = posix.parse(path);
    const local = posix.join(folder, dir, `${name}.${locale}${ext}`);
    const file = this.#files.use(local) ?? this.#files.use(posix.join(folder, path));
    if (!file) return null;
    const base = posix.basename(file.path);
    if (!file.path.endsWith('.md')) this.#add(file, base);
    const { bytes, text, sound } = file;
    const seconds = typeof sound === 'object' ? sound.seconds : null;
    return { address: `/media/${file.sha256}/${base}`, bytes, text, seconds, path: file.path };
  }

  all(): BundleMedia[] {
    return [...this.#found.values()].sort((a, b) => compare(a.hash, b.hash) || compare(a.name, b.name));
  }

  #add(file: CourseFile, name: string): void {
    const key = `${file.sha256}/${name}`;
    if (this.#found.has(key)) return;
    const extension = posix.extname(name).slice(1).toLowerCase();
    const fault = faultOf(file, name, extension);
    if (fault) this.#problems.add({ file: file.path, line: 1 }, 'media', fault);
    const letters = extension === 'svg' ? lettersFault(file.text ?? '') : null;
    if (letters) this.#gaps.add({ file: file.path, line: 1 }, 'gap', letters);
    const type = types[extension] ?? 'application/octet-stream';
    this.#found.set(key, { hash: file.sha256, name, absolute: file.absolute, bytes: file.bytes, type });
  }
}

function faultOf(file: CourseFile, name: string, extension: string): string | null {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)) {
    return 'the name of a media file holds only letters, digits, points and hyphens: no spaces or accents';
  }
  if (!(extension in types))
    return `files of type .${extension} are not served; use ${Object.keys(types).join(', ')}`;
  const signature = signatures[extension];
  if (signature && !startsWith(file.head, signature)) return `is named .${extension} but is no such file`;
  if (file.sound !== undefined) return soundFault(file.sound);
  return extension === 'svg' ? svgFault(file.text ?? '') : null;
}

function startsWith(head: Uint8Array, signature: string): boolean {
  return [...signature].every((char, index) => char === '?' || head[index] === char.charCodeAt(0));
}

/** An SVG can be opened as a page of its own: nothing in it may run or load anything. */
function svgFault(text: string): string | null {
  if (!/<svg[\s>]/.test(text)) return 'is not an SVG image';
  const active = /<script|<foreignObject|<iframe|<!ENTITY|\son\w+\s*=|javascript:/i.exec(text);
  if (active) return `this SVG holds "${active[0].trim()}"; export it as a plain image`;
  const outside =
    /\b(?:xlink:)?href\s*=\s*["'](?!#|data:image\/)/i.test(text) || /url\(\s*["']?https?:/i.test(text);
  return outside ? 'this SVG loads something from elsewhere; embed it' : null;
}
