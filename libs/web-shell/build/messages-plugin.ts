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

const messagesOf = (options: MessagesOptions, bundle: string, language: string) => {
  const { folders, split } = options;
  const files = filesOf(folders, language).filter(({ feature }) =>
    bundle === 'main' ? !split.includes(feature) : feature === bundle,
  );
  const messages = Object.fromEntries(files.flatMap(({ path }) => compileFile(path)));
  return { paths: files.map(({ path }) => path), json: JSON.stringify(messages) };
};

const table = (bundles: string[], loader: (bundle: string, language: string) => string) => {
  const rows = bundles.map((bundle) => {
    const loaders = languages.map((language) => `${language}: ${loader(bundle, language)}`);
    return `${JSON.stringify(bundle)}: { ${loaders.join(', ')} }`;
  });
  return `export const bundles = { ${rows.join(', ')} };`;
};

const fetchJson = `const load = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url);
  return { default: await response.json() };
};`;

/**
 * The Vite plugin behind `virtual:campus-messages`. A build writes the messages as JSON files, which a phone
 * reads faster than script; the development server serves them as modules, which reload when a file changes.
 */
export const campusMessages = (options: MessagesOptions): Plugin => {
  const bundles = ['main', ...options.split];
  let isBuild = true;
  return {
    name: 'campus-messages',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id.startsWith(entry) ? resolved(id) : null),
    load(id) {
      if (id === resolved(entry) && isBuild) {
        return `${fetchJson}\n${table(bundles, (bundle, language) => {
          const source = messagesOf(options, bundle, language).json;
          const reference = this.emitFile({
            type: 'asset',
            name: `messages-${bundle}-${language}.json`,
            source,
          });
          return `() => load(import.meta.ROLLUP_FILE_URL_${reference})`;
        })}`;
      }
      if (id === resolved(entry)) {
        return table(bundles, (bundle, language) => `() => import('${entry}/${bundle}/${language}')`);
      }
      if (!id.startsWith(resolved(`${entry}/`))) return null;
      const [bundle = '', language = ''] = id.slice(resolved(`${entry}/`).length).split('/');
      const { paths, json } = messagesOf(options, bundle, language);
      for (const path of paths) this.addWatchFile(path);
      return `export default ${json};`;
    },
  };
};
