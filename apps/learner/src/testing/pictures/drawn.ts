import type { Picture } from '@campus/web-shell/testing';

/** Who is signed in on the pictures. */
export const ana: Picture['person'] = {
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

/** The door of people who sign in here by password, or by a passkey. */
export const door: Picture['answers'] = {
  Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '2027-02-09T16:00:00.000Z' } }),
  SignInDoor: () => ({ hasSignInProviders: false }),
  AskForPasskey: () => ({
    askForPasskey: {
      __typename: 'PasskeyAsked',
      challenge: 'AAAA',
      rpId: 'localhost',
      seconds: 600,
      allowed: [],
    },
  }),
};

/** Work is recorded, so that the line of what is saved says so; nobody has read the plan, and nothing is noted. */
const recorded: Picture['answers'] = {
  OwnPlanReviews: () => ({ ownPlanReviews: null }),
  ScreenNotes: () => ({ screenNotes: [] }),
  RecordWork: ({ input }) => ({
    recordWork: {
      __typename: 'WorkRecorded',
      personId: 'person-ana',
      epoch: { id: 'epoch', workSince: null },
      receipts: [input.entries].flat().map(({ sequence }) => ({
        sequence,
        isRecorded: true,
        refusal: null,
        isRepeat: false,
      })),
      serverTime: '2027-02-09T16:00:00.000Z',
      timeToken: 'token',
    },
  }),
};

type Given = Pick<Picture, 'name' | 'path' | 'answers' | 'shows'> & Partial<Picture>;

/** A picture of a signed-in officer's phone, in Spanish and by day, unless it says otherwise. */
export const drawn = ({ name, answers, ...given }: Given): Picture => ({
  name: `learner/${name}`,
  locale: 'es',
  on: 'phone',
  theme: 'light',
  person: ana,
  answers: { ...recorded, ...answers },
  ...given,
});
