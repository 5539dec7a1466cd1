import { project } from '../../../jest.preset.js';

export default project({ displayName: 'platform', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
