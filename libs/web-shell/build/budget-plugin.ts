// Keeps what an application loads first within its budget: somebody on a slow connection pays for every byte.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export interface BudgetOptions {
  /** What is weighed, as the build prints it. */
  what: string;
  /** Names of the chunks that the first visit loads, besides the page's entry. */
  chunks: string[];
  /** Bytes of script over the wire, compressed with Brotli. */
  script: number;
}

/** The Vite plugin; runs after compression, and fails the build when the script is too heavy. */
export const budget = ({ what, chunks, script }: BudgetOptions): Plugin => {
  let folder = '';
  const files = new Set<string>();
  return {
    name: 'campus-budget',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle(_options, bundle) {
      const add = (fileName: string) => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || files.has(fileName)) return;
        files.add(fileName);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry || chunks.includes(chunk.name)) add(chunk.fileName);
      }
    },
    closeBundle() {
      const weights = [...files].map((file) => ({ file, bytes: statSync(join(folder, `${file}.br`)).size }));
      const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
      const list = weights.map(({ file, bytes }) => `  ${bytes} ${file}`).join('\n');
      if (total > script)
        throw new Error(`${what}: ${total} bytes of script, ${script} are allowed:\n${list}`);
      this.info(`${what}: ${total} bytes of script, ${script} are allowed`);
    },
  };
};
