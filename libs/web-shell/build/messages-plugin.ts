// Compiles the ICU messages of an application and serves them as modules, one per bundle and language, so
// that a page downloads one language and, of the split features, only those it opens.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

export interface MessagesOptions {
  /** Folders with `<language>/<feature>.json`. */
  folders: string[];
  /** Features with their own bundle; all others are in the bundle `main`. */
  split: string[];
  /** Features of the folders that this application never shows. */
  leaveOut?: string[];
}

const languages = ['es', 'en', 'fr'];
const entry = 'virtual:campus-messages';
const resolved = (id: string) => `\0${id}`;

const filesOf = (folders: string[], language: string) =>
  folders.flatMap((folder) => {
    const here = join(folder, language);
    return readdirSync(here)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => ({ feature: basename(name, '.json'), path: join(here, name) }));
  });

const compileFile = (path: string) => {
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  return Object.entries(messages).map(([id, message]) => {
    try {
      return [id, compileMessageOrThrow(message)] as const;
    } catch (error) {
      throw new Error(`${path}: "${id}"`, { cause: error });
    }
  });
};

const messagesOf = (options: MessagesOptions, bundle: string, language: string) => {
  const { folders, split, leaveOut = [] } = options;
  const files = filesOf(folders, language).filter(({ feature }) =>
    bundle === 'main' ? ![...split, ...leaveOut].includes(feature) : feature === bundle,
  );
  const messages = Object.fromEntries(files.flatMap(({ path }) => compileFile(path)));
  return { paths: files.map(({ path }) => path), json: JSON.stringify(messages) };
};

/** The module of the development server: each bundle and language is a module, which reloads. */
const modulesOf = (bundles: string[]) => {
  const rows = bundles.map((bundle) => {
    const loaders = languages.map(
      (language) => `${language}: () => import('${entry}/${bundle}/${language}')`,
    );
    return `${JSON.stringify(bundle)}: { ${loaders.join(', ')} }`;
  });
  return `export const bundles = { ${rows.join(', ')} };`;
};

/**
 * The module of a build. Everybody downloads it before anything else: of each bundle it has one mark for all
 * languages, and the rest of the addresses is put together where they are needed.
 */
const filesByMark = (marks: Record<string, string>) => `const load = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url);
  return { default: await response.json() };
};
const bundleOf = ([bundle, mark]) => {
  const loaderOf = (language) => [
    language,
    () => load(new URL(/* @vite-ignore */ \`messages-\${bundle}-\${language}-\${mark}.json\`, import.meta.url)),
  ];
  return [bundle, Object.fromEntries(${JSON.stringify(languages)}.map(loaderOf))];
};
export const bundles = Object.fromEntries(Object.entries(${JSON.stringify(marks)}).map(bundleOf));`;

/** Thirty bits tell two states of one bundle apart; everybody downloads the marks of all bundles. */
const markOf = (texts: string[]) =>
  createHash('sha256').update(texts.join('\n')).digest('base64url').slice(0, 5);

/**
 * The Vite plugin behind `virtual:campus-messages`. A build writes the messages as JSON files, which a phone
 * reads faster than script; the development server serves them as modules, which reload when a file changes.
 */
export const campusMessages = (options: MessagesOptions): Plugin => {
  const bundles = ['main', ...options.split];
  let isBuild = true;
  let assetsDir = '';
  return {
    name: 'campus-messages',
    configResolved: ({ command, build }) => {
      isBuild = command === 'build';
      assetsDir = build.assetsDir;
    },
    resolveId: (id) => (id.startsWith(entry) ? resolved(id) : null),
    load(id) {
      if (id === resolved(entry)) {
        if (!isBuild) return modulesOf(bundles);
        const marks = bundles.map((bundle) => {
          const texts = languages.map((language) => messagesOf(options, bundle, language).json);
          const mark = markOf(texts);
          for (const [at, source] of texts.entries()) {
            const fileName = `${assetsDir}/messages-${bundle}-${languages[at]}-${mark}.json`;
            this.emitFile({ type: 'asset', fileName, source });
          }
          return [bundle, mark];
        });
        return filesByMark(Object.fromEntries(marks));
      }
      if (!id.startsWith(resolved(`${entry}/`))) return null;
      const [bundle = '', language = ''] = id.slice(resolved(`${entry}/`).length).split('/');
      const { paths, json } = messagesOf(options, bundle, language);
      for (const path of paths) this.addWatchFile(path);
      return `export default ${json};`;
    },
  };
};
