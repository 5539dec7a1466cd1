import { project } from '../../jest.preset.js';

export default project({ displayName: 'lti', setupFiles: ['<rootDir>/../../tools/jest-seed.js'] });
