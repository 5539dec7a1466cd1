import type { Picture } from '@campus/web-shell/testing';
import { cardsOf } from '../../features/cards/cards.fixture.ts';
import { home } from '../../features/course/course.fixture.ts';
import { attendance, liveSession } from '../../features/course/sessions.fixture.ts';
import { planOf } from '../../features/plan/plan.fixture.ts';
import { drawn } from './drawn.ts';

/** A course in the middle, with a session ahead and people who help. */
const courseHome: Picture['answers'] = {
  CourseHome: ({ locale }) => ({
    courseHome: home({
      locale,
      hasPlan: true,
      hasSessions: true,
      deadline: {
        at: '2027-03-04T05:59:59.999Z',
        localDate: '2027-03-03',
        timeZone: 'America/Mexico_City',
      },
    }),
  }),
  CoursePeople: () => ({
    ownAnnouncements: [],
    ownEnquiries: [{ id: 'q1', isUnread: true }],
    myContacts: [{ enrolmentId: 'e1', people: [{ name: 'Tomás Ajú', role: 'FACILITATOR', hours: null }] }],
  }),
  OwnAttendance: () => ({
    ownAttendance: attendance({
      sessions: [
        liveSession({
          halfDays: [
            {
              id: 'h1',
              startsAt: '2027-02-12T15:00:00Z',
              plannedMinutes: 180,
              presence: null,
              minutes: null,
            },
          ],
        }),
      ],
    }),
  }),
};

const onHome = { path: '/course/e1', answers: courseHome, shows: '.station' };

const cards = { FieldCards: () => ({ fieldCards: cardsOf() }) };

/** Where an officer is between two lessons. */
export const coursePictures = [
  drawn({ name: 'course-home', ...onHome }),
  drawn({ name: 'course-home-desk', on: 'desk', locale: 'en', ...onHome }),
  drawn({ name: 'course-home-dark', theme: 'dark', locale: 'fr', ...onHome }),
  drawn({
    name: 'plan',
    on: 'desk',
    path: '/course/e1/plan',
    answers: { Plan: () => ({ plan: planOf() }) },
    shows: 'h1',
  }),
  drawn({
    name: 'part-of-plan',
    locale: 'fr',
    path: '/course/e1/plan/3',
    // What is closed in it says by what it opens.
    answers: { Plan: () => ({ plan: planOf() }), CourseHome: () => ({ courseHome: home() }) },
    shows: 'textarea',
  }),
  drawn({ name: 'cards', path: '/course/e1/cards', theme: 'dark', answers: cards, shows: '.cards__item' }),
  drawn({ name: 'card', path: '/course/e1/cards/c1', answers: cards, shows: '.card-page__text' }),
  drawn({
    name: 'ask',
    path: '/course/e1/cards/c1',
    answers: cards,
    press: ['.card-page__foot + .row .btn'],
    shows: '.ask textarea',
  }),
  drawn({
    name: 'certificates',
    on: 'desk',
    path: '/certificates',
    answers: {
      MyCertificates: () => ({
        myCertificates: [
          {
            id: 'c1',
            serial: 'MICIC-2027-000123',
            code: 'K7QD93MXTT2P',
            outcome: 'ACHIEVEMENT',
            status: 'ISSUED',
            courseTitle: 'MICIC para personal consular',
            basis: 'EARNED',
            statement: 'estudió todas las lecciones y aprobó 9 pruebas.',
            printedName: 'Ana María Hernández Núñez',
            issuedAt: '2027-01-20T18:00:00.000Z',
            expiresOn: '2030-01-20',
            verifyUrl: 'https://campus.example/verify/K7QD93MXTT2P',
            credentialUrl: '/credentials/d1.json',
            badgeUrl: '/credentials/d1.png',
            pdfA4Url: '/certificates/c1/a4.pdf',
            pdfLetterUrl: '/certificates/c1/letter.pdf',
          },
        ],
      }),
    },
    shows: '[download]',
  }),
  drawn({
    name: 'certificates-none',
    theme: 'dark',
    path: '/certificates',
    answers: { MyCertificates: () => ({ myCertificates: [] }) },
    shows: 'h2',
  }),
  drawn({ name: 'nowhere', path: '/there-is-nothing-here', locale: 'en', answers: {}, shows: 'h1' }),
];
