// Compiles the ICU messages of an application and serves them as modules, one per bundle and language, so
// that a page downloads one language and, of the split features, only those it opens.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

export interface MessagesOptions {
  /** Folders with `<language>/<feature>.json`. */
  folders: string[];
  /** Features that become bundles of their own; all others are in the bundle `main`. */
  split: string[];
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

const loaderOf = (bundle: string, language: string) =>
  `${JSON.stringify(language)}: () => import(${JSON.stringify(`${entry}/${bundle}/${language}`)})`;

/** The Vite plugin behind `virtual:campus-messages`. */
export const campusMessages = ({ folders, split }: MessagesOptions): Plugin => ({
  name: 'campus-messages',
  resolveId: (id) => (id.startsWith(entry) ? resolved(id) : null),
  load(id) {
    if (id === resolved(entry)) {
      const bundles = ['main', ...split].map(
        (bundle) =>
          `${JSON.stringify(bundle)}: { ${languages.map((language) => loaderOf(bundle, language)).join(', ')} }`,
      );
      return `export const bundles = { ${bundles.join(', ')} };`;
    }
    if (!id.startsWith(resolved(`${entry}/`))) return null;
    const [bundle = '', language = ''] = id.slice(resolved(`${entry}/`).length).split('/');
    const files = filesOf(folders, language).filter(({ feature }) =>
      bundle === 'main' ? !split.includes(feature) : feature === bundle,
    );
    for (const { path } of files) this.addWatchFile(path);
    const messages = Object.fromEntries(files.flatMap(({ path }) => compileFile(path)));
    return `export default ${JSON.stringify(messages)};`;
  },
});
