import { project } from '../../../jest.preset.js';

export default project({ displayName: 'people', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
