import { createHash } from 'node:crypto';
import { courseGlobal, textsGlobal, type ExportCourse } from '@campus/export-format';
import { type PackageFile } from '@campus/scorm-format';
import { exportCourse, exportTexts } from './course-content.ts';
import { type ExportTarget } from './export-target.ts';
import { type ExportableCourse } from './exportable-course.ts';
import { MediaInliner } from './inline-media.ts';
import { pageOf, type PageHome } from './html-page.ts';
import { type RuntimeFiles } from './runtime-files.ts';

export const entryPage = 'index.html';

/** Ten digits tell versions of a file apart: a platform may keep it for ever under its name. */
const hashed = (name: string, bytes: string | Uint8Array, extension: string) =>
  `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${extension}`;

/** Texts of one language that a learner loads together: what is in one file takes one request. */
const TEXT_FILE = 512 * 1024;

const textScript = (texts: ReadonlyMap<string, string>) =>
  `(function(t){${[...texts].map(([name, json]) => `t[${JSON.stringify(name)}]=${json};\n`).join('')}})(window.${textsGlobal}=window.${textsGlobal}||{});\n`;

const courseScript = (course: ExportCourse) => `window.${courseGlobal}=${JSON.stringify(course)};\n`;

/** In order, cut where a file would weigh more than {@link TEXT_FILE}. */
function together(texts: ReadonlyMap<string, string>): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  let weight = Infinity;
  for (const [name, json] of texts) {
    if (weight + json.length > TEXT_FILE) {
      groups.push(new Map());
      weight = 0;
    }
    weight += json.length;
    groups.at(-1)?.set(name, json);
  }
  return groups;
}

interface Written {
  files: PackageFile[];
  /** By `<module key>.<locale>`; several may name one file. */
  texts: Record<string, string>;
}

async function writeTexts(
  course: ExportableCourse,
  target: ExportTarget,
  locales: readonly string[],
): Promise<Written> {
  const media = new MediaInliner(course);
  const written: Written = { files: [], texts: {} };
  for (const locale of locales) {
    const texts = new Map<string, string>();
    for (const module of target.modules) {
      const json = JSON.stringify(exportTexts(module, locale, course.glossary));
      texts.set(`${module.key}.${locale}`, await media.place(json));
    }
    for (const group of together(texts)) {
      const [first = ''] = group.keys();
      const script = textScript(group);
      const path = hashed(`content/${first}`, script, 'js');
      for (const name of group.keys()) written.texts[name] = path;
      written.files.push({ path, bytes: Buffer.from(script) });
    }
  }
  return { ...written, files: [...written.files, ...media.files] };
}

/** Everything of a package but its manifest: few files, named by their content. */
export async function packageFiles(
  course: ExportableCourse,
  target: ExportTarget,
  locales: readonly string[],
  runtime: RuntimeFiles,
  home: PageHome,
): Promise<PackageFile[]> {
  const { files, texts } = await writeTexts(course, target, locales);
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
  ];
}
