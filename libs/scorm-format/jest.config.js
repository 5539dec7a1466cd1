import { project } from '../../jest.preset.js';

export default project({ displayName: 'scorm-format', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
