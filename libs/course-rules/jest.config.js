import { project } from '../../jest.preset.js';

export default project({ displayName: 'course-rules', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
