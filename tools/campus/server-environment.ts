import { join } from 'node:path';
import {
  consoleFolder,
  dataFolder,
  frameFolder,
  learnerFolder,
  root,
  runtimeFolder,
  verifierFolder,
} from './paths.ts';
import { type Database } from './database.ts';
import { developmentSecret } from './secret.ts';

export const DEFAULT_PORT = 3000;

/** The port the campus is served on and the one of SCORM content, as the environment asks for them. */
export function portsOf(env: NodeJS.ProcessEnv): { port: number; contentPort: number } {
  const port = Number(env.PORT ?? DEFAULT_PORT);
  return { port, contentPort: Number(env.CONTENT_PORT ?? port + 1) };
}

/** The API's environment: the caller's, completed. Paths are absolute, whatever folder it runs in. */
export function serverEnvironment(
  env: NodeJS.ProcessEnv,
  database: Pick<Database, 'url' | 'ownerUrl'> | null,
): NodeJS.ProcessEnv {
  const data = dataFolder(env);
  const { port, contentPort } = portsOf(env);
  const isProduction = env.NODE_ENV === 'production';
  const hasSecret = Boolean(env.CAMPUS_SECRET ?? env.CAMPUS_SECRET_FILE);
  return {
    NODE_ENV: 'development',
    STORAGE_DIR: join(data, 'storage'),
    CONTENT_DIR: join(root, 'content'),
    LEARNER_DIR: learnerFolder,
    CONSOLE_DIR: consoleFolder,
    SCORM_FRAME_DIR: frameFolder,
    RUNTIME_DIR: runtimeFolder,
    VERIFIER_DIR: verifierFolder,
    NODE_COMPILE_CACHE: join(data, 'compile-cache'),
    ...env,
    PORT: String(port),
    CONTENT_PORT: String(contentPort),
    ...(database?.url ? { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl } : {}),
    ...(isProduction || hasSecret ? {} : { CAMPUS_SECRET: developmentSecret(data) }),
  };
}
