import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { budget } from '@campus/web-shell/budget-plugin';
import { campusMessages } from '@campus/web-shell/messages-plugin';
import { precompress } from '@campus/web-shell/precompress-plugin';
import { serviceWorker } from '@campus/web-shell/service-worker-plugin';
import { defineConfig } from 'vite';
import { splitBundles } from './src/messages/split.ts';

const here = import.meta.dirname;

/** Checking in is all that works without a connection: what the other screens add is not kept for it. */
const isOfNoCheckIn = (name: string) =>
  !/^assets\/(index|react|base|screens|rolldown|check-in|decode|messages-main|messages-attendance)/.test(
    name,
  );

/** What several parts of the studio share and no other screen needs: packages that read texts, and what asks them. */
const isOfWriting = new RegExp(
  [
    '/node_modules/',
    // Without what is light, and used everywhere.
    '/libs/content-format/src/(?!texts/(fold|slug|own-language)\\.|messages/|addresses/|questions/pool-path)',
    '/features/studio/((changes|translation)/[\\w-]+|draft/use-languages)\\.tsx?$',
    '/features/studio/preview/(use-preview-course|text-preview|preview-frame)\\.tsx?$',
  ].join('|'),
);

export default defineConfig({
  root: here,
  base: '/console/',
  plugins: [
    react(),
    campusMessages({
      folders: [join(here, '../../libs/web-shell/src/messages'), join(here, 'src/messages')],
      split: [...splitBundles],
    }),
    serviceWorker({ entry: join(here, 'src/sw/sw.ts'), leaveOut: isOfNoCheckIn, base: '/console/' }),
    precompress(),
    budget({ what: 'the first screen of the console', chunks: ['base'], script: 120_000 }),
    budget({ what: 'what all screens of the console share', chunks: ['base', 'screens'], script: 145_000 }),
  ],
  build: {
    target: ['chrome107', 'firefox104', 'safari16'],
    cssTarget: ['chrome107', 'firefox104', 'safari16'],
    // A `data:` font or image is allowed nowhere by the content security policy but in `img`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
            { name: 'base', tags: ['$initial'], priority: 2 },
            // Few have a second factor, and fewer show its code.
            {
              name: 'second-factor',
              test: /\/second-factor\/(?!act-trouble)|\/node_modules\/qr\//,
              includeDependenciesRecursively: false,
              priority: 1.5,
            },
            // The parsers of Markdown and YAML, and what shows texts by them: only where one writes or compares.
            {
              name: 'writing',
              test: isOfWriting,
              minShareCount: 2,
              includeDependenciesRecursively: false,
              priority: 1.2,
            },
            // Every sign-in fetches this once its form is drawn.
            {
              name: 'passkeys',
              test: /\/web-shell\/src\/passkeys\/(?!can-use)|\/@simplewebauthn\//,
              includeDependenciesRecursively: false,
              priority: 1.5,
            },
            { name: 'screens', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});
