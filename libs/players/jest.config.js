import { project } from '../../jest.preset.js';
import { browser } from '../../tools/jest-browser/config.js';

export default project({ ...browser, displayName: 'players' });
