import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { courseGlobal, textsGlobal, type ExportCourse, type ExportTexts } from '@campus/export-format';
import { type PackageFile } from '@campus/scorm-format';
import { exportCourse, exportTexts } from './course-content.ts';
import { type ExportTarget } from './export-target.ts';
import { type ExportableCourse } from './exportable-course.ts';
import { pageOf, type PageHome } from './page.ts';
import { type RuntimeFiles } from './runtime-files.ts';

export const entryPage = 'index.html';

/** Ten digits tell versions of a file apart: a platform may keep it for ever under its name. */
const hashed = (name: string, bytes: string | Uint8Array, extension: string) =>
  `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`;

const MEDIA = /\/media\/([0-9a-f]{64})\/([^"'\s)\\]+)/g;

const mediaPath = (hash: string, name: string) => `media/${hash.slice(0, 16)}${extname(name).toLowerCase()}`;

const textScript = (name: string, texts: ExportTexts) =>
  `(window.${textsGlobal}=window.${textsGlobal}||{})[${JSON.stringify(name)}]=${JSON.stringify(texts)};\n`;

const courseScript = (course: ExportCourse) => `window.${courseGlobal}=${JSON.stringify(course)};\n`;

interface Written {
  files: PackageFile[];
  /** By `<module key>.<locale>`. */
  texts: Record<string, string>;
  media: Map<string, string>;
}

function writeTexts(course: ExportableCourse, target: ExportTarget, locales: readonly string[]): Written {
  const written: Written = { files: [], texts: {}, media: new Map() };
  for (const locale of locales) {
    for (const module of target.modules) {
      const name = `${module.key}.${locale}`;
      const script = textScript(name, exportTexts(module, locale, course.glossary)).replace(
        MEDIA,
        (_, hash: string, file: string) => {
          const path = mediaPath(hash, file);
          written.media.set(hash, path);
          return path;
        },
      );
      const path = hashed(`content/${name}`, script, 'js');
      written.texts[name] = path;
      written.files.push({ path, bytes: Buffer.from(script) });
    }
  }
  return written;
}

async function mediaFiles(course: ExportableCourse, media: Written['media']): Promise<PackageFile[]> {
  const files: PackageFile[] = [];
  for (const [hash, path] of media) {
    const source = await course.media(hash);
    if (!source) throw new Error(`The media file ${hash} is not there.`);
    files.push(
      'absolute' in source
        ? { path, absolute: source.absolute }
        : { path, bytes: Buffer.concat(await (await source.read()).toArray()) },
    );
  }
  return files;
}

/** Everything of a package but its manifest: few files, named by their content. */
export async function packageFiles(
  course: ExportableCourse,
  target: ExportTarget,
  locales: readonly string[],
  runtime: RuntimeFiles,
  home: PageHome,
): Promise<PackageFile[]> {
  const { files, texts, media } = writeTexts(course, target, locales);
  const script = courseScript({ ...exportCourse(target, locales), texts });
  const paths = {
    course: hashed('content/course', script, 'js'),
    script: hashed('runtime', runtime.script, 'js'),
    style: hashed('runtime', runtime.style, 'css'),
  };
  const [locale = 'es'] = locales;
  const page = pageOf({ title: target.title[locale] ?? '', locale, paths, home });
  return [
    { path: entryPage, bytes: Buffer.from(page) },
    { path: paths.course, bytes: Buffer.from(script) },
    { path: paths.script, bytes: Buffer.from(runtime.script) },
    { path: paths.style, bytes: Buffer.from(runtime.style) },
    ...files,
    ...(await mediaFiles(course, media)),
  ];
}
