// Builds an application's worker into sw.js with the list of files that make the application work without a connection.
import { createHash } from 'node:crypto';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

export interface ServiceWorkerOptions {
  entry: string;
  /** Files that make no sense without a connection. */
  leaveOut: (fileName: string) => boolean;
  /** Base path of the application, with a slash at the end; the root by default. */
  base?: string;
}

const bundleWorker = async (entry: string, shell: { version: string; files: string[] }) => {
  const build = await rolldown({
    input: entry,
    transform: { define: { SHELL: JSON.stringify(shell) } },
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  return output[0].code;
};

/** The Vite plugin. The version is a hash of every file, so that a change of any is a new version. */
export const serviceWorker = ({ entry, leaveOut, base = '/' }: ServiceWorkerOptions): Plugin => ({
  name: 'campus-service-worker',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const names = Object.keys(bundle).sort();
    const page = bundle['index.html'];
    const source = page?.type === 'asset' ? page.source : '';
    const version = createHash('sha256').update(names.join('\n')).update(source).digest('hex').slice(0, 12);
    const files = names
      .filter((name) => name.startsWith('assets/') && /\.(js|css|json)$/.test(name) && !leaveOut(name))
      .map((name) => `${base}${name}`);
    const code = await bundleWorker(entry, { version, files: [...files, '/icon.svg'] });
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
  },
});
