import { project } from '../../../jest.preset.js';

export default project({ displayName: 'scorm', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
