import { asked, form, written } from '../../features/nomination/nomination.fixture.ts';
import { door, drawn } from './drawn.ts';

const call = form({
  closesAt: '2027-03-01T06:00:00.000Z',
  text: [
    { kind: 'HEADING', runs: [{ text: 'Profil', isStrong: false, href: null }] },
    {
      kind: 'PARAGRAPH',
      runs: [
        { text: 'Personnel consulaire en poste ', isStrong: false, href: null },
        { text: 'depuis six mois', isStrong: true, href: null },
        { text: ' au moins, chargé de la protection.', isStrong: false, href: null },
      ],
    },
  ],
  textLocale: 'fr',
});

/** What people see who are not signed in. */
export const doorPictures = [
  drawn({ name: 'sign-in', path: '/sign-in', person: null, answers: door, shows: 'form' }),
  drawn({
    name: 'sign-in-faults',
    path: '/sign-in',
    locale: 'fr',
    on: 'desk',
    theme: 'dark',
    person: null,
    answers: door,
    press: ['button[type="submit"]'],
    shows: '.field__error',
  }),
  drawn({
    name: 'nomination',
    path: '/nominate/token',
    locale: 'fr',
    person: null,
    answers: { ...door, NominationForm: () => ({ nominationForm: { ...call, nominations: [written()] } }) },
    shows: 'h1',
  }),
  drawn({
    name: 'confirmation',
    path: '/confirm/token',
    locale: 'en',
    theme: 'dark',
    person: null,
    answers: { ...door, Confirmation: () => ({ confirmation: asked({ confirmBy: '2027-02-28' }) }) },
    shows: 'h1',
  }),
];
