import type { Confirmation, DataOf } from '@campus/api-client';
import type { Form, Written } from './nominee.ts';

type Asked = NonNullable<DataOf<typeof Confirmation>['confirmation']>;

/** A valid link, of an institution in Mexico that has nominated nobody. */
export const form = (over: Partial<Form> = {}): Form => ({
  state: 'OPEN',
  institutionName: 'Dirección General de Protección',
  institutionKind: 'foreign_ministry',
  nominatorName: 'Rosario Méndez',
  country: 'MX',
  callTitle: 'Convocatoria regional',
  editionTitle: 'Primera cohorte',
  editionStartsOn: '2027-01-18',
  editionEndsOn: '2027-03-14',
  textLocale: 'es',
  text: [{ kind: 'HEADING', runs: [{ text: 'Perfil', isStrong: false, href: null }] }],
  opensOn: '2026-11-01',
  closesAt: '2026-12-16T06:00:00.000Z',
  timeZone: 'America/Costa_Rica',
  needsLetter: false,
  audiences: [],
  locales: ['es', 'en', 'fr'],
  contactName: 'Lucía Fernández',
  contactAddress: 'convocatoria@example.org',
  maxNominations: 2,
  nominations: [],
  ...over,
});

export const written = (over: Partial<Written> = {}): Written => ({
  id: 'nomination-1',
  key: 'key-1',
  state: 'SUBMITTED',
  priority: 1,
  givenNames: 'Rosa María',
  firstSurname: 'Ibarra',
  secondSurname: null,
  address: 'rosa@example.org',
  sex: null,
  country: 'MX',
  position: 'Vicecónsul',
  post: 'Tapachula',
  audience: 'consul_abroad',
  locale: 'es',
  accessNeeds: '',
  device: '',
  connection: '',
  nominatorName: 'Rosario Méndez',
  nominatorTitle: '',
  hasConsent: true,
  letterId: null,
  ...over,
});

/** The questions to an accepted officer. */
export const asked = (over: Partial<Asked> = {}): Asked => ({
  state: 'OPEN',
  givenNames: 'Rosa Maria',
  firstSurname: 'Ibarra',
  secondSurname: null,
  address: 'rosa@example.org',
  locale: 'es',
  position: 'Vicecónsul',
  post: 'Tapachula',
  institutionName: 'Dirección General de Protección',
  editionTitle: 'Primera cohorte',
  startsOn: '2027-01-18',
  endsOn: '2027-03-14',
  confirmBy: '2026-12-28',
  locales: ['es', 'en'],
  contactName: 'Lucía Fernández',
  contactAddress: 'convocatoria@example.org',
  ...over,
});
