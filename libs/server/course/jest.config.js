import { project } from '../../../jest.preset.js';

export default project({ displayName: 'course', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
