import { join } from 'node:path';

const here = import.meta.dirname;

/** What a project with components adds to its Jest configuration: `project({ ...browser, displayName })`. */
export const browser = {
  testEnvironment: join(here, 'environment.js'),
  moduleNameMapper: { '\\.css$': join(here, 'no-styles.js') },
  setupFiles: [join(here, 'setup.js')],
};
