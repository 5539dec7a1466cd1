import { project } from '../../jest.preset.js';

export default project({ displayName: 'tabular', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
