import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type PackageFile } from '@campus/scorm-format';
import mime from 'mime';
import { type ExportableCourse } from './exportable-course.ts';

/** A platform pays a request for each file: a picture up to this weight is in the text that shows it. */
const LIGHT = 32 * 1024;

/** Where a text shows or links a media file; in a JSON string, so that quotes are escaped. */
const MEDIA = /(src=\\")?\/media\/([0-9a-f]{64})\/([^"'\s)\\]+)/g;

type Media = { bytes: Uint8Array } | { absolute: string };

/** Percent-encoded, not base64: it packs well, and holds no sign that JSON or an attribute would escape. */
const dataUrl = (type: string, bytes: Uint8Array): string =>
  type === 'image/svg+xml'
    ? `data:${type},${Buffer.from(bytes)
        .toString()
        .replace(/["%#<>&'\\\s]/g, (sign) =>
          sign === ' ' ? sign : encodeURIComponent(sign).replace("'", '%27'),
        )}`
    : `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

/** Few platforms know `.opus`; what they do not know they serve as bytes of nothing, which some browsers refuse. */
const extensionOf = (name: string) => {
  const extension = extname(name).toLowerCase();
  return extension === '.opus' ? '.ogg' : extension;
};

const mediaPath = (hash: string, name: string) => `media/${hash.slice(0, 16)}${extensionOf(name)}`;

/** Puts the media of texts where a package has them: light pictures into the text, everything else beside it. */
export class MediaInliner {
  readonly #course: ExportableCourse;
  readonly #files = new Map<string, PackageFile>();

  constructor(course: ExportableCourse) {
    this.#course = course;
  }

  /** What stays a file, named by its content. */
  get files(): PackageFile[] {
    return [...this.#files.values()];
  }

  /** The same JSON with addresses that hold in the package. */
  async place(json: string): Promise<string> {
    const found = new Map<string, string>();
    for (const [whole, shown, hash = '', name = ''] of json.matchAll(MEDIA)) {
      if (!found.has(whole)) found.set(whole, await this.#address(hash, name, shown));
    }
    return json.replace(MEDIA, (whole) => found.get(whole) ?? whole);
  }

  /** `shown`: what is before the address where it is that of a picture. */
  async #address(hash: string, name: string, shown = ''): Promise<string> {
    const media = await this.#media(hash, name);
    const type = mime.getType(name) ?? '';
    if (shown && type.startsWith('image/') && 'bytes' in media && media.bytes.byteLength <= LIGHT)
      return shown + dataUrl(type, media.bytes);
    const path = mediaPath(hash, name);
    this.#files.set(path, { path, ...media });
    return shown + path;
  }

  async #media(hash: string, name: string): Promise<Media> {
    const source = await this.#course.media(hash);
    if (!source) throw new Error(`The media file ${hash} is not there.`);
    if ('read' in source) return { bytes: Buffer.concat(await (await source.read()).toArray()) };
    // A film is left where it is, to be read when it is packed.
    return mime.getType(name)?.startsWith('image/') ? { bytes: await readFile(source.absolute) } : source;
  }
}
