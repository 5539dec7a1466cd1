import { join } from 'node:path';
import {
  renderApplication,
  type RenderedApplication,
  type RenderOptions,
  ana,
} from '@campus/web-shell/testing';
import type { Person } from '@campus/web-shell';
import { App } from '../app.tsx';
import { keepRefused } from '../keep-refused.ts';
import { splitBundles } from '../messages/split.ts';

/** The catalogue folder of this application. */
export const appMessages = join(import.meta.dirname, '../messages');

const appBundles = ['main', ...splitBundles];

/** A trainer, as the server would describe him. */
export const tomas: Person = {
  ...ana,
  id: 'person-tomas',
  givenNames: 'Tomás',
  firstSurname: 'Rivas',
  secondSurname: null,
  fullName: 'Tomás Rivas',
  email: 'tomas@example.org',
  timeZone: 'America/Costa_Rica',
  country: null,
  roles: ['TRAINER'],
};

export const carla: Person = {
  ...tomas,
  id: 'person-carla',
  fullName: 'Carla Mena',
  email: 'carla@example.org',
  roles: ['COORDINATOR'],
};

/** The whole console at an address, with a trainer signed in unless `person` is given. */
export const renderApp = (path: string, options: RenderOptions = {}): Promise<RenderedApplication> =>
  renderApplication(App, { messages: appMessages, bundles: appBundles }, path, {
    person: tomas,
    keepRefused,
    ...options,
  });
