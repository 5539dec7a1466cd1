import { project } from '../../../jest.preset.js';

export default project({ displayName: 'authoring', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
