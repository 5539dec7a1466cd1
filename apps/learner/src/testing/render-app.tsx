import { join } from 'node:path';
import { renderApplication, type RenderedApplication, type RenderOptions } from '@campus/web-shell/testing';
import { App } from '../app.tsx';

/** The catalogue folder of this application. */
export const appMessages = join(import.meta.dirname, '../messages');

/** All bundles of messages, as the build splits them. */
const appBundles = [
  'main',
  'address',
  'cards',
  'certificates',
  'closed',
  'country',
  'files',
  'help',
  'home',
  'language',
  'left',
  'look',
  'lesson',
  'nomination',
  'personal-data',
  'plan',
  'profile',
  'questions',
  'viewing',
  'quiz',
  'refused-work',
  'scenario',
  'scorm',
  'factor',
  'calendar',
  'sessions',
  'statement',
  'survey',
];

export { expectAccessible } from '@campus/web-shell/testing';

/** The whole application at an address, on a fresh device unless `isSameDevice`, over a faked network. */
export const renderApp = (path: string, options: RenderOptions = {}): Promise<RenderedApplication> =>
  renderApplication(App, { messages: appMessages, bundles: appBundles }, path, options);
