import { project } from '../../jest.preset.js';

export default project({ displayName: 'export-format', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
