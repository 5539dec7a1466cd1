// Writes a small script into the page itself that asks for what the application will need first, while the application is still on its way.
import { rolldown } from 'rolldown';
import type { Plugin, Rolldown } from 'vite';

export interface EarlyOptions {
  entry: string;
  /** Name of the chunk of the first screens. */
  chunk: string;
}

type Bundle = Rolldown.OutputBundle;

const languages = ['es', 'en', 'fr'];

/** What the page has not asked for yet: the scripts of a chunk and their styles. */
const filesOf = (bundle: Bundle, name: string, page: string): string[] => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || wanted.has(chunk.fileName) || page.includes(chunk.fileName)) return;
    wanted.add(chunk.fileName);
    chunk.viteMetadata?.importedCss.forEach((css) => wanted.add(css));
    for (const needed of chunk.imports) add(chunks.find(({ fileName }) => fileName === needed));
  };
  add(chunks.find((chunk) => chunk.name === name));
  if (wanted.size === 0) throw new Error(`There is no chunk "${name}" to fetch early.`);
  return [...wanted].map((file) => `/${file}`);
};

const messagesOf = (bundle: Bundle): Record<string, string> =>
  Object.fromEntries(
    languages.map((language) => {
      const file = Object.keys(bundle).find((name) => name.includes(`messages-main-${language}-`));
      if (!file) throw new Error(`There are no messages in "${language}" to fetch early.`);
      return [language, `/${file}`];
    }),
  );

/**
 * The Vite plugin; before the one of the service worker, whose version counts the page. The server allows the script by its
 * hash (`client-files.ts`).
 */
export const early = ({ entry, chunk }: EarlyOptions): Plugin => ({
  name: 'campus-early',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('There is no page to write the early script into.');
    const html = String(page.source);
    const files = { study: filesOf(bundle, chunk, html), messages: messagesOf(bundle) };
    const build = await rolldown({
      input: entry,
      transform: { define: { FILES: JSON.stringify(files) } },
    });
    const { output } = await build.generate({ format: 'iife', minify: true });
    page.source = html.replace('<script', () => `<script>${output[0].code.trim()}</script>\n    <script`);
  },
});
