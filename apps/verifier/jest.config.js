import { project } from '../../jest.preset.js';

export default project({
  displayName: 'verifier',
  // As vite.config.ts has it.
  moduleNameMapper: {
    '^(@digitalbazaar/credentials-context/lib/v2\\.js)$': '<rootDir>/../../node_modules/$1',
  },
});
