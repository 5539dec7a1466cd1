import { project } from '../../jest.preset.js';

export default project({ displayName: 'quiz-grading', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
