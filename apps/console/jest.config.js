import { project } from '../../jest.preset.js';
import { browser } from '../../tools/jest-browser/config.js';

// The package says by its field `browser` which files are for browsers; Jest reads only `exports`.
const tus = { '^tus-js-client$': '<rootDir>/../../node_modules/tus-js-client/lib.es5/browser/index.js' };

export default project({
  ...browser,
  displayName: 'console',
  moduleNameMapper: { ...browser.moduleNameMapper, ...tus },
});
