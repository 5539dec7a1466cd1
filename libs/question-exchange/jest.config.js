import { project } from '../../jest.preset.js';

export default project({
  displayName: 'question-exchange',
  setupFiles: ['<rootDir>/../../tools/jest-seed.js'],
});
