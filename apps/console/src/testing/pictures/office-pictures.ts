import type { AuditEvents, CertificateRegister, DataOf, Enquiries, QueuedJobs } from '@campus/api-client';
import type { Picture } from '@campus/web-shell/testing';
import { figures } from '../figures.fixture.ts';
import { checkedCounts, importDetail, importList, importRows, previewRows } from '../imports.fixture.ts';
import { answers as person } from '../person.fixture.ts';
import type { TodayLine } from '../../shared/today/today-lines.ts';
import { drawn, names } from './drawn.ts';

const line = (over: Partial<TodayLine>): TodayLine => ({
  kind: 'NOMINEES_TO_DECIDE',
  count: 1,
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
  ...over,
});

const today: Picture['answers'] = {
  TodayLines: () => ({
    todayLines: [
      line({ count: 4 }),
      line({ count: 5, editionId: 'edition-2', editionTitle: 'Segunda cohorte' }),
      line({ kind: 'SEATS_TO_OFFER', subjectId: 'n1', subject: 'Ana Ruiz', declined: 1 }),
      line({
        kind: 'SESSIONS',
        subjectId: 's1',
        subject: 'Bienvenida',
        at: '2027-02-11T16:00:00.000Z',
        timeZone: 'America/Costa_Rica',
      }),
    ],
  }),
};

type Register = DataOf<typeof CertificateRegister>['certificateRegister']['items'][number];

const register: Picture['answers'] = {
  CertificateRegister: () => ({
    certificateRegister: {
      items: names.map((fullName, index): Register => ({
        id: `certificate-${index}`,
        serial: `MICIC-2027-0001${index + 10}`,
        basis: index === 2 ? 'GRANTED' : 'EARNED',
        personId: `person-${index}`,
        fullName,
        countryCode: index % 2 === 0 ? 'MX' : 'CR',
        editionId: 'edition-1',
        editionTitle: 'Cohorte regional',
        outcome: index % 3 === 0 ? 'ACHIEVEMENT' : 'COMPLETION',
        status: index === 5 ? 'REVOKED' : 'ISSUED',
        issuedAt: '2027-01-25T15:00:00.000Z',
        expiresOn: '2029-01-25',
        verifyUrl: 'https://campus.example/verify/K7Q29FJM4TXB',
        mayChange: true,
      })),
      totalCount: 51,
      countries: ['CR', 'MX'],
    },
  }),
  SavedViews: () => ({ savedViews: [] }),
};

const audit: Picture['answers'] = {
  AuditActions: () => ({ auditActions: ['role.granted', 'role.revoked'] }),
  AuditEvents: () => ({
    auditEvents: {
      items: names
        .slice(0, 8)
        .map((subjectName, index): DataOf<typeof AuditEvents>['auditEvents']['items'][number] => ({
          number: 41 - index,
          at: '2027-02-08T16:10:00Z',
          actorId: 'person-lucia',
          actorName: 'Lucía Solano',
          action: index % 2 === 0 ? 'role.granted' : 'role.revoked',
          subjectType: 'person',
          subjectId: `person-${index}`,
          subjectName,
          subjectPersonId: `person-${index}`,
          countryCode: 'MX',
          reason: index % 3 === 0 ? 'Sustituye a Tomás en la edición.' : null,
          detail: { role: 'trainer' },
        })),
      hasMore: true,
    },
  }),
};

type Job = DataOf<typeof QueuedJobs>['queuedJobs']['items'][number];

const jobs: Picture['answers'] = {
  QueuedJobs: () => {
    const states = ['FAILED', 'RETRYING', 'RUNNING', 'STALLED'] as const;
    const items = states.map((state, index): Job => ({
      id: String(index + 7),
      task: 'send-mail',
      state,
      attempts: index + 1,
      maxAttempts: 25,
      createdAt: '2027-02-09T15:00:00Z',
      runAt: '2027-02-09T15:10:00Z',
      error: state === 'FAILED' ? { code: 'MAIL_SERVER', detail: '550' } : null,
    }));
    const counts = items.map(({ task, state }) => ({ task, state, count: 1 }));
    return { queuedJobs: { items, totalCount: items.length, counts } };
  },
};

type Enquiry = DataOf<typeof Enquiries>['enquiries']['items'][number];

const questions: Picture['answers'] = {
  Enquiries: () => ({
    enquiries: {
      items: names.slice(0, 5).map((fullName, index): Enquiry => ({
        id: `q${index}`,
        kind: index === 3 ? 'FACT' : 'QUESTION',
        state: index === 4 ? 'ANSWERED' : 'WAITING',
        text: '¿Quién avisa a la familia cuando el puesto está cerrado?',
        askedAt: '2027-02-08T10:00:00.000Z',
        changedAt: '2027-02-08T10:00:00.000Z',
        editionTitle: 'Cohorte regional',
        replyCount: index === 4 ? 1 : 0,
        person: { id: `p${index}`, fullName },
        assignedTo: null,
        place: { activityTitle: 'Personas desaparecidas', moduleTitle: 'Responder', quoted: 'Avisar' },
      })),
      totalCount: 5,
    },
  }),
};

const lists: Picture['answers'] = {
  PeopleImport: () => ({ peopleImport: importDetail({ status: 'CHECKED' }, checkedCounts) }),
  PeopleImports: () => ({ peopleImports: { items: [importList()], totalCount: 1 } }),
  PeopleImportPreview: () => ({ peopleImportPreview: previewRows }),
  PeopleImportRows: () => ({ peopleImportRows: { items: importRows, totalCount: importRows.length } }),
};

const programme: Picture['answers'] = {
  FiguresSubjects: () => ({
    figuresSubjects: [{ scope: 'PROGRAMME', id: 'programme-1', title: 'Programa regional' }],
  }),
  Figures: () => ({ figures: figures() }),
};

/** The work that is of no one edition. */
export const officePictures = [
  drawn({ name: 'today', path: '/', answers: today, shows: 'h1' }),
  drawn({ name: 'today-dark', path: '/', locale: 'fr', theme: 'dark', answers: today, shows: 'h1' }),
  drawn({ name: 'today-phone', path: '/', locale: 'en', on: 'phone', answers: today, shows: 'h1' }),
  drawn({ name: 'person', path: '/people/person-ana', answers: person(), shows: 'h1' }),
  drawn({ name: 'register', path: '/certificates', locale: 'en', answers: register, shows: 'tbody tr' }),
  drawn({
    name: 'figures',
    path: '/figures/programme/programme-1',
    answers: programme,
    shows: 'table',
  }),
  drawn({
    name: 'figures-dark',
    path: '/figures/programme/programme-1',
    locale: 'en',
    theme: 'dark',
    answers: programme,
    shows: 'table',
  }),
  drawn({
    name: 'import',
    path: '/people/import/import-1',
    locale: 'fr',
    answers: lists,
    shows: 'tbody tr',
  }),
  drawn({ name: 'audit', path: '/audit', answers: audit, shows: 'tbody tr' }),
  drawn({ name: 'jobs', path: '/jobs', locale: 'en', theme: 'dark', answers: jobs, shows: 'tbody tr' }),
  drawn({ name: 'questions', path: '/questions', locale: 'fr', answers: questions, shows: 'h1' }),
];
