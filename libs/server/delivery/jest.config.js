import { project } from '../../../jest.preset.js';

export default project({ displayName: 'delivery', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
