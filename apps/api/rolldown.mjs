// All dependencies in one program and the few parts it loads when they are needed: production needs no node_modules, and starts in half the time.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { noticesOf } from '../../tools/third-parties/notices.ts';
import { thirdParties } from '../../tools/third-parties/packages.ts';
import { builtFilters } from '@campus/people/people/passwords/known-words.ts';

/** Drivers and tools that a dependency would load if it were asked to; here none is. */
const optionalPeers =
  /^(@nestjs\/(microservices|websockets|platform-socket.io|platform-express)|@fastify\/view|@as-integrations\/express5|@apollo\/(subgraph|gateway)|ts-morph|pg-native|@google-cloud|@sap|better-sqlite3|ioredis|mongodb|mssql|mysql2|oracledb|pg-query-stream|redis|sql\.js|typeorm-aurora|react-native-sqlite|sqlite3|ts-node|@swc\/core|graphile-config\/load|class-transformer|class-validator|@fastify\/multipart)/;

/** What packages are tried with, loaded when one is: without them, as without a browser, the report says so. */
const triedWith = /^(playwright-core|axe-core)(\/|$)/;

/** graphile-worker imports its finder of configuration files when it loads; ours has none, and the finder weighs 12 MB. */
const noConfigurationFiles = {
  name: 'no-configuration-files',
  resolveId: (id) => (id === 'cosmiconfig' ? '\0no-configuration-files' : null),
  load: (id) =>
    id === '\0no-configuration-files'
      ? 'const none = { search: () => null, load: () => null }; export const cosmiconfigSync = () => none; export const cosmiconfig = () => none;'
      : null,
};

// Chunks are named by their content: those of the last build would stay for ever.
rmSync('dist', { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: 'src/main.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  transform: { target: 'node24' },
  external: (id) => id.startsWith('node:') || optionalPeers.test(id) || triedWith.test(id),
  plugins: [noConfigurationFiles],
  logLevel: 'warn',
});
await bundle.write({ dir: 'dist', format: 'esm', sourcemap: true, keepNames: true });

// The threads that read courses and set certificates, plans and papers of the kit are programs of their own.
const threads = await rolldown({
  input: {
    'pdf-worker': '../../libs/server/certification/src/certificates/printing/pdf-worker.ts',
    'cut-worker': '../../libs/server/authoring/src/translation/cutting/cut-worker.ts',
    'course-worker': '../../libs/server/authoring/src/publishing/reading/course-worker.ts',
    'kit-worker': '../../libs/server/study/src/facilitator-kit/kit-worker.ts',
    'plan-worker': '../../libs/server/study/src/plans/files/plan-worker.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  transform: { target: 'node24' },
  external: (id) => id.startsWith('node:'),
  logLevel: 'warn',
});
await threads.write({ dir: 'dist', format: 'esm', sourcemap: true, keepNames: true });

// Wherever the folder is copied to: without it Node reads the program twice to find out that these are modules.
writeFileSync('dist/package.json', `${JSON.stringify({ type: 'module' })}\n`);

// What passwords are compared with; see libs/server/people/src/people/passwords/known-words.ts.
for (const [file, bytes] of builtFilters()) writeFileSync(`dist/${file}`, bytes);

// What PDFs are set in; see libs/server/platform/src/documents/pdf/fonts.ts.
mkdirSync('dist/fonts', { recursive: true });
for (const font of [
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
]) {
  copyFileSync(
    fileURLToPath(import.meta.resolve(`@expo-google-fonts/${font}`)),
    `dist/fonts/${basename(font)}`,
  );
}

// What draws the pictures of slides; see libs/server/study/src/facilitator-kit/slides/pictures.ts.
copyFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')), 'dist/resvg.wasm');

// Licences ask that their words go with every copy.
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(thirdParties('../..')));
