import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { campusMessages } from '@campus/web-shell/messages-plugin';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const here = import.meta.dirname;
const server = process.env['API_URL'] ?? 'http://localhost:3000';
const served = ['/op', '/graphql', '/media', '/certificates', '/verify', '/outbox'];

export default defineConfig({
  root: here,
  plugins: [
    react(),
    campusMessages({
      folders: [join(here, '../../libs/web-shell/src/messages'), join(here, 'src/messages')],
      split: ['certificates', 'help', 'lesson', 'profile', 'quiz', 'scorm', 'survey'],
    }),
    precompress(),
  ],
  build: {
    target: ['chrome100', 'firefox100', 'safari15.4'],
    cssTarget: ['chrome100', 'firefox100', 'safari15.4'],
    // A `data:` font or image is allowed nowhere by the content security policy but in `img`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    proxy: Object.fromEntries(served.map((path) => [path, { target: server, changeOrigin: false }])),
  },
});
