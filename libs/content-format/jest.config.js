import { project } from '../../jest.preset.js';

export default project({ displayName: 'content-format' });
