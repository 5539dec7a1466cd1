import { project } from '../../../jest.preset.js';

export default project({ displayName: 'intake', setupFiles: ['<rootDir>/../../../tools/jest-seed.js'] });
