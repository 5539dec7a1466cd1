import { project } from '../jest.preset.js';

export default project({
  displayName: 'tools',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // ESLint loads for seconds on a busy machine, and a database server recovers from being killed.
  testTimeout: 60_000,
});
