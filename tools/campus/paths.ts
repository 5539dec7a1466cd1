import { join, resolve } from 'node:path';

/** The folder of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** Everything this clone's own server keeps: database, storage, secret, logs. Git-ignored. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env.DATA_DIR ? resolve(env.DATA_DIR) : join(root, '.data');

export const apiProgram = join(root, 'apps/api/dist/main.js');

/** How Node runs it, here and in the image (docker/Dockerfile). */
export const apiFlags = ['--max-semi-space-size=16'];
/** Run directly: Node strips the types. */
export const inspectProgram = join(root, 'apps/api/src/inspect.ts');
export const learnerFolder = join(root, 'apps/learner/dist');
export const consoleFolder = join(root, 'apps/console/dist');
/** The page around a SCORM package, served on the content origin. */
export const frameFolder = join(root, 'libs/scorm-player/dist');
/** The player inside exported packages. */
export const runtimeFolder = join(root, 'apps/runtime/dist');

/** The check of certificates that works without a server. */
export const verifierFolder = join(root, 'apps/verifier/dist');

/** A program that came with the dependencies. */
export const tool = (name: string): string => join(root, 'node_modules/.bin', name);
