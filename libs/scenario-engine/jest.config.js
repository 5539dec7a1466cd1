import { project } from '../../jest.preset.js';

export default project({
  displayName: 'scenario-engine',
  setupFiles: ['<rootDir>/../../tools/jest-seed.js'],
});
