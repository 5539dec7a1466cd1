import { project } from '../../../jest.preset.js';

export default project({ displayName: 'study', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
