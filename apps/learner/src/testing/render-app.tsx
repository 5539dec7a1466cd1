import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Locale } from '@campus/api-client';
import type { Person } from '@campus/web-shell';
import { clearDevice, createTestShell, type Handlers, type TestShell } from '@campus/web-shell/testing';
import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import { App } from '../app.tsx';
import { navigation } from '../shared/page.tsx';

// The first look at a screen also compiles it, on a machine that may be busy.
configure({ asyncUtilTimeout: 5000 });

/** The catalogue folder of this application. */
export const appMessages = join(import.meta.dirname, '../messages');

/** All bundles of messages, as the build splits them. */
export const appBundles = [
  'main',
  'cards',
  'certificates',
  'country',
  'help',
  'lesson',
  'plan',
  'profile',
  'quiz',
  'scenario',
  'scorm',
  'survey',
];

export interface RenderedApp extends TestShell {
  view: RenderResult;
}

/** The whole application at an address, on a fresh device unless `isSameDevice`, over a faked network. */
export const renderApp = async (
  path: string,
  options: {
    locale?: Locale;
    person?: Person | null;
    answers?: Handlers;
    isSameDevice?: boolean;
    isOffline?: boolean;
  } = {},
): Promise<RenderedApp> => {
  cleanup();
  if (!options.isSameDevice) await clearDevice();
  navigation.hasHappened = false;
  history.replaceState(null, '', path);
  const test = await createTestShell({ ...options, messages: [appMessages], bundles: appBundles });
  const view = render(<App shell={test.shell} />);
  // From here on the journal and the queries work by themselves, as they do in a browser.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  return { ...test, view };
};

/** Fails with axe's own words when the document breaks a rule of WCAG 2.2 A or AA that jsdom can see. */
export const expectAccessible = async (): Promise<void> => {
  const results = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // jsdom draws nothing: contrast is held by tokens.spec.ts and by the browser journeys.
    rules: { 'color-contrast': { enabled: false } },
  });
  const found = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
};
