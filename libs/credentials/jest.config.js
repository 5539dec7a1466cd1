import { project } from '../../jest.preset.js';

export default project({ displayName: 'credentials', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
