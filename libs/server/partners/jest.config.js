import { project } from '../../../jest.preset.js';

export default project({ displayName: 'partners', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
