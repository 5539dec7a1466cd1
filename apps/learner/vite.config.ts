import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { servedPaths } from '@campus/content-format/served-paths';
import { budget } from '@campus/web-shell/budget-plugin';
import { early } from '@campus/web-shell/early-plugin';
import { campusMessages } from '@campus/web-shell/messages-plugin';
import { precompress } from '@campus/web-shell/precompress-plugin';
import { serviceWorker } from '@campus/web-shell/service-worker-plugin';
import type { CodeSplittingGroup } from 'rolldown';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const server = process.env['API_URL'] ?? 'http://localhost:3000';
const consoleServer = process.env['CONSOLE_URL'] ?? 'http://localhost:3003';
const served = `^/(${servedPaths})([/?]|$)`;

/** Few requests at the start: React, which rarely changes, and everything of ours that all screens share. */
const sharedChunks: CodeSplittingGroup[] = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
  {
    // Parts of forms that no screen on the way to the first lesson has: they come with the first form. So does the way
    // to the console, of which a chunk of its own would be named in the first ones.
    name: 'forms',
    test: /\/ui\/src\/(?:[\w-]+\/)?(choices|facts|file-drop|tag|text-area)\.tsx|\/forms\/use-intention\.ts|\/shared\/console-way\.tsx/,
    includeDependenciesRecursively: false,
    priority: 3,
  },
  // No screen on that way asks a question either.
  { name: 'dialog', test: /\/ui\/src\/dialog\.tsx/, includeDependenciesRecursively: false, priority: 3 },
  // Few have a second factor: the sign-in and the profile share its screens, and no lesson does.
  {
    name: 'second-factor',
    test: /\/second-factor\/|\/node_modules\/qr\//,
    includeDependenciesRecursively: false,
    priority: 3,
  },
  // Every sign-in fetches this once its form is drawn, and so does the profile.
  {
    name: 'passkeys',
    test: /\/web-shell\/src\/passkeys\/(?!can-use)|\/@simplewebauthn\//,
    includeDependenciesRecursively: false,
    priority: 3,
  },
  { name: 'base', tags: ['$initial'], priority: 2 },
  // What sends kept SCORM work later needs part of the player: no screen before it does.
  { name: 'kept-scorm', test: /\/(features\/scorm|scorm-player)\//, minShareCount: 2, priority: 2 },
  // What is asked by other screens than those, wherever two of them ask it.
  {
    name: 'operations',
    test: /\/generated\/constants\/(?!(?:CourseHome|Lesson)\.)/,
    minShareCount: 2,
    priority: 1.5,
  },
  // What of the home stands beside the next step comes after it.
  {
    name: 'days',
    test: /\/features\/course\/(beside\/deadline|finished|way\/stations)\./,
    minShareCount: 2,
    priority: 1.2,
  },
  // Few lessons count anything, few fields were written on two devices, few activities are closed, few questions are asked, few notes written: what these show comes with the first.
  {
    name: 'screens',
    test: (id) =>
      !/\/(screen\/(?:look|text-look|arrival)|i18n\/zone-name|ask-(part|actions|form)|use-unsaved-warning|use-intention|growing-fields|use-state-words|use-kept-draft|number-(text|fields|words)|texts\/fold|course-rules\/src\/units|shared\/(field-parts|other-texts|others-of|next-(offline|closed))|by-link-page|listen-start|closed-reason|no-activity|why-closed|after-end|shared\/(look|notes|install|kept|readers)\/[\w-]+)\./.test(
        id,
      ),
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  root: here,
  plugins: [
    react(),
    campusMessages({
      folders: [join(here, '../../libs/web-shell/src/messages'), join(here, 'src/messages')],
      split: [
        'cards',
        'certificates',
        'closed',
        'country',
        'files',
        'help',
        'home',
        'language',
        'left',
        'look',
        'address',
        'nomination',
        'personal-data',
        'plan',
        'profile',
        'questions',
        'quiz',
        'refused-work',
        'scenario',
        'scorm',
        'factor',
        'calendar',
        'sessions',
        'statement',
        'survey',
        'viewing',
      ],
      leaveOut: ['trouble-staff'],
    }),
    early({ entry: join(here, 'src/early/early.ts'), chunk: 'study' }),
    serviceWorker({
      entry: join(here, 'src/sw/sw.ts'),
      leaveOut: (name) => /^assets\/scorm/.test(name),
    }),
    precompress(),
    // Over the wire it may be 90,000 bytes: the rest is the headers of four answers.
    budget({ what: 'the first lesson', chunks: ['study'], script: 88_450 }),
  ],
  build: {
    target: ['chrome107', 'firefox104', 'safari16'],
    cssTarget: ['chrome107', 'firefox104', 'safari16'],
    // A `data:` font or image is allowed nowhere by the content security policy but in `img`.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Every screen has the first two already, and the others, without style, begin at once: a list would only weigh.
      resolveDependencies: (_, needed) =>
        needed.filter(
          (name) =>
            !/\/(base|react|fold|seldom|passkeys|refused-work|recover-later|later|password|address|viewing-banner|use-intention|growing-fields|corrections-part|units)-/.test(
              name,
            ),
        ),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: sharedChunks },
        // The shared chunks name some forty others, and a hash does not compress: seven characters of it are 42 bits.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        entryFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  server: {
    proxy: {
      [served]: { target: server, changeOrigin: false },
      '/console': { target: consoleServer, changeOrigin: false, ws: true },
    },
  },
});
