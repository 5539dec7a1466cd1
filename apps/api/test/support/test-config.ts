import { join } from 'node:path';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { servingUrlOf, urlOf } from './databases.ts';

/** How a campus is set up in tests; `env` as an operator would set it. */
export function testConfig(database: string, storageDir: string, env: Record<string, string> = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: servingUrlOf(database),
    DATABASE_OWNER_URL: urlOf(database),
    DATABASE_POOL: '4',
    PORT: '0',
    CAMPUS_SECRET: 'a secret for tests, and only for tests',
    STORAGE_DIR: process.env.CAMPUS_TEST_STORAGE ?? storageDir,
    LEARNER_DIR: join(storageDir, 'no-client'),
    CONSOLE_DIR: join(storageDir, 'no-client'),
    VERIFIER_DIR: join(storageDir, 'no-client'),
    // A browser takes seconds, so only specs about trials set this.
    TRIAL_SECONDS: '0',
    PUBLIC_URL: 'http://campus.test',
    CONTENT_ORIGIN: 'http://*.content.test',
    ...env,
  });
}
