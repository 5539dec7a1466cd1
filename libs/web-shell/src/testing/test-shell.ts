import type { Locale } from '@campus/api-client';
import { createShell, type Shell, type ShellOptions } from '../shell.ts';
import type { Person } from '../session/session.ts';
import { createFakeNetwork, type FakeNetwork, type Handlers } from './fake-network.ts';
import { bundlesOf, shellMessages } from './messages.ts';

/** An officer of the post in Mexico, as the server would describe her. */
export const ana: Person = {
  id: 'person-ana',
  givenNames: 'Ana María',
  firstSurname: 'Hernández',
  secondSurname: 'Núñez',
  fullName: 'Ana María Hernández Núñez',
  email: 'ana@example.org',
  locale: 'es',
  timeZone: 'America/Mexico_City',
  country: { code: 'MX' },
  roles: ['LEARNER'],
  isRegional: false,
};

export interface TestShell {
  shell: Shell;
  network: FakeNetwork;
  /** The window is closed: the shell receives nothing more, and reaches no server. */
  stop: () => void;
}

/** Deletes everything the shell kept on this "device": the database and the browser's small storage. */
export const clearDevice = async (): Promise<void> => {
  localStorage.clear();
  sessionStorage.clear();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('campus');
    request.onsuccess = () => resolve();
    request.onblocked = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database could not be deleted.'));
  });
};

/**
 * The whole shell over a faked network, with the messages of the given folders loaded and the person signed
 * in (`null` for nobody). Only the network is fake: journal, answers and session are the real ones.
 */
export const createTestShell = async ({
  locale = 'es',
  person = ana,
  messages = [],
  bundles = ['main'],
  answers = {},
  isOffline = false,
  keepRefused,
}: {
  locale?: Locale;
  person?: Person | null;
  /** Catalogue folders beyond the shell's own. */
  messages?: readonly string[];
  /** Names of bundles, all in use from the beginning. */
  bundles?: readonly string[];
  answers?: Handlers;
  /** Starts without a connection, with only what this device has stored. */
  isOffline?: boolean;
  /** See `ShellOptions`. */
  keepRefused?: ShellOptions['keepRefused'];
} = {}): Promise<TestShell> => {
  const me = person && { ...person, locale };
  localStorage.setItem('campus.locale', locale);
  const network = createFakeNetwork({ Me: () => ({ me }), ...answers });
  network.isOnline = !isOffline;
  const shell = createShell({
    bundles: bundlesOf([shellMessages, ...messages], bundles),
    fetch: network.fetch,
    keepRefused,
  });
  await Promise.all(bundles.map((name) => shell.translator.use(name)));
  const stopShell = await shell.start();
  const stop = () => {
    stopShell();
    network.isOnline = false;
  };
  return { shell, network, stop };
};
