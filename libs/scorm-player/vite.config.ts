import { defineConfig } from 'vite';

/** The frame of the content origin: a small entry, and one engine per standard fetched when a package needs it. */
export default defineConfig({
  // Only the part of that library that runs in a browser.
  resolve: {
    alias: { '@campus/scorm-format': new URL('../scorm-format/src/run-time.ts', import.meta.url).pathname },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: {
      input: { frame: 'src/frame/main.ts' },
      output: { entryFileNames: 'frame.js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
