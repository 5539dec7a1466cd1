import { defineConfig } from 'vite';

const browsers = ['chrome107', 'firefox104', 'safari16'];

/** One classic script and one style sheet, which the server writes into a page that can be kept. */
export default defineConfig({
  root: import.meta.dirname,
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
