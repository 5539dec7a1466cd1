import { join } from 'node:path';
import { defineConfig } from 'vite';
import { budget } from './build/budget.ts';
import { runtimeMessages } from './build/messages.ts';

const browsers = ['chrome107', 'firefox104', 'safari16'];

/**
 * One classic script and one style sheet. Written with React's types and hooks, as the components of libs/ui are, and
 * built with Preact, which weighs a tenth.
 */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    runtimeMessages(join(import.meta.dirname, 'src/messages')),
    budget({ 'runtime.js': 200_000, 'runtime.css': 60_000 }),
  ],
  resolve: {
    alias: [
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    target: browsers,
    cssTarget: browsers,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { runtime: 'src/main.tsx' },
      output: {
        format: 'iife',
        entryFileNames: 'runtime.js',
        assetFileNames: 'runtime[extname]',
      },
    },
  },
});
