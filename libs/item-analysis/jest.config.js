import { project } from '../../jest.preset.js';

export default project({ displayName: 'item-analysis', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
