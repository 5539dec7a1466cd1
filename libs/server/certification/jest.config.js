import { project } from '../../../jest.preset.js';

export default project({
  displayName: 'certification',
  setupFiles: ['<rootDir>/../../../tools/jest-seed.js'],
});
