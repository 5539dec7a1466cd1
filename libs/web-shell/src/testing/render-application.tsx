import type { ComponentType } from 'react';
import type { Locale } from '@campus/api-client';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import { navigation } from '../routing/navigation.ts';
import type { Person } from '../session/session.ts';
import type { Shell, ShellOptions } from '../shell.ts';
import type { Handlers } from './fake-network.ts';
import { clearDevice, createTestShell, type TestShell } from './test-shell.ts';

export interface RenderOptions {
  locale?: Locale;
  /** The signed-in person; null for nobody. */
  person?: Person | null;
  answers?: Handlers;
  /** See `ShellOptions`. */
  keepRefused?: ShellOptions['keepRefused'];
  isSameDevice?: boolean;
  isOffline?: boolean;
}

export interface RenderedApplication extends TestShell {
  view: RenderResult;
}

/** All tests share a device: an application of an earlier one would send the work of the next. */
let stopLast = () => {};

/** A whole application at an address, on a fresh device unless `isSameDevice`, over a faked network. */
export const renderApplication = async (
  App: ComponentType<{ shell: Shell }>,
  /** The application's catalogue folder, and the names of its bundles. */
  words: { messages: string; bundles: readonly string[] },
  path: string,
  options: RenderOptions = {},
): Promise<RenderedApplication> => {
  cleanup();
  stopLast();
  if (!options.isSameDevice) await clearDevice();
  navigation.hasHappened = false;
  history.replaceState(null, '', path);
  const test = await createTestShell({ ...options, messages: [words.messages], bundles: words.bundles });
  stopLast = test.stop;
  const view = render(<App shell={test.shell} />);
  // From here on the journal and the queries work by themselves, as they do in a browser.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  return { ...test, view };
};
