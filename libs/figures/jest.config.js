import { project } from '../../jest.preset.js';

export default project({ displayName: 'figures', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
