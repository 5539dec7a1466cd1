import { dirname } from 'node:path';
import { build } from 'vite';

/** A module for the page, with all it imports, as one script, built as the application is. */
export async function pageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(entry),
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find(({ type }) => type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error(`Nothing was built of ${entry}.`);
}
