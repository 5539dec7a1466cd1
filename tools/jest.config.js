import { project } from '../jest.preset.js';

export default project({
  displayName: 'tools',
  testMatch: ['<rootDir>/**/*.spec.ts'],
});
