import { project } from '../../jest.preset.js';
import { browser } from '../../tools/jest-browser/config.js';

// The package says by its field `browser` which files are for browsers; Jest reads only `exports`.
const tus = { '^tus-js-client$': '<rootDir>/../../node_modules/tus-js-client/lib.es5/browser/index.js' };

// Of its two readers of files the one for browsers is put in by the field `browser`, which Jest does not read either.
const mammoth = { '^mammoth$': '<rootDir>/../../node_modules/mammoth/mammoth.browser.js' };

export default project({
  ...browser,
  displayName: 'console',
  moduleNameMapper: { ...browser.moduleNameMapper, ...tus, ...mammoth },
});
