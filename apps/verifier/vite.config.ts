import { join } from 'node:path';
import { defineConfig } from 'vite';

const browsers = ['chrome107', 'firefox104', 'safari16'];
/** The package opens the whole collection alone, which asks for its own address: a classic script has none. */
const context = '@digitalbazaar/credentials-context/lib/v2.js';

/** One classic script and one style sheet, which the server writes into a page that can be kept. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { alias: { [context]: join(import.meta.dirname, '../../node_modules', context) } },
  build: {
    target: browsers,
    cssTarget: browsers,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { verifier: 'src/main.ts' },
      output: { format: 'iife', entryFileNames: 'verifier.js', assetFileNames: 'verifier[extname]' },
    },
  },
});
