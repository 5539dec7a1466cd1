import { project } from '../../jest.preset.js';

export default project({ displayName: 'content-format', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
