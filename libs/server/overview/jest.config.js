import { project } from '../../../jest.preset.js';

export default project({ displayName: 'overview', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
