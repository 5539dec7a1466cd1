import { join } from 'node:path';
import { build } from 'vite';

/** The chaos page as one script, built as the application is. */
export async function buildChaosPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      rolldownOptions: { input: join(import.meta.dirname, 'page.ts'), output: { codeSplitting: false } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find(({ type }) => type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error('The chaos page was not built.');
}
