import type { Locale } from '@campus/api-client';
import type { Person } from '../session/session.ts';
import type { Handlers } from './fake-network.ts';

/** A screen as it is drawn by the built client, over answers that never change. */
export interface Picture {
  /** The name of its file. */
  name: string;
  path: string;
  locale: Locale;
  /** As wide as a phone of 360 pixels or a window of 1280. */
  on: 'phone' | 'desk';
  theme: 'light' | 'dark';
  /** Who is signed in; null for nobody. */
  person: Person | null;
  answers: Handlers;
  /** Selectors of what is pressed, one after the other, before the picture is taken. */
  press?: readonly string[];
  /** A selector of what must be on screen then. */
  shows: string;
}
