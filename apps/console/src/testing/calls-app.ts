import { call, callLink, callRow, nomination, nominationRow, preview, quota } from './calls.fixture.ts';
import { edition } from './edition.fixture.ts';
import { carla } from './render-app.tsx';

/** Who coordinates all countries. */
export const lucia = { ...carla, isRegional: true };
export const base = '/console/editions/edition-1';

/** The server's answers about an edition's calls and nominations, some of which may be replaced. */
export const answers = (over: Record<string, () => unknown> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  CountryRoles: () => ({ countryRoles: [] }),
  NominationCalls: () => ({ nominationCalls: { items: [callRow()], totalCount: 1, waitingWithSeat: 0 } }),
  NominationCall: () => ({ nominationCall: call() }),
  CallTextPreview: () => ({
    callTextPreview: [{ kind: 'HEADING' as const, runs: [{ text: 'Perfil', isStrong: false, href: null }] }],
  }),
  CallLinks: () => ({ callLinks: { items: [callLink()], totalCount: 1 } }),
  Nominations: () => ({ nominations: { items: [nominationRow()], totalCount: 1 } }),
  Nomination: () => ({ nomination: nomination() }),
  SeatQuotas: () => ({ seatQuotas: [quota()] }),
  SelectionPreview: () => ({ selectionPreview: preview() }),
  ...over,
});

/** What was sent with an operation, each time. */
export const sent = (network: { requests: { name: string; variables?: unknown }[] }, name: string) =>
  network.requests.filter((request) => request.name === name);
