import type { DataOf, SavedViews } from '@campus/api-client';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from './edition.fixture.ts';
import { carla, renderApp } from './render-app.tsx';
import { rosterRow } from './roster.fixture.ts';

export const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/roster';

const people = ['Ana Hernández', 'Luis Mora', 'Íñigo Peña'].map((fullName, at) =>
  rosterRow({ enrolmentId: `enrolment-${at}`, personId: `person-${at}`, fullName }),
);

/** What becomes of somebody. */
export const one = (at: number, refusal: 'ENROLMENT_NOT_ACTIVE' | null = null) => ({
  enrolmentId: `enrolment-${at}`,
  refusal,
  params: {},
  extendedTo: null,
});
const enrolments = [one(0), one(1), one(2, 'ENROLMENT_NOT_ACTIVE')];

/** A roster of three; the last is no longer enrolled. */
export const open = async (
  locale: (typeof languages)[number] = 'es',
  changed: { doneCount: number; enrolments: object[] } = { doneCount: 2, enrolments },
  more: NonNullable<Parameters<typeof renderApp>[1]>['answers'] = {},
) => {
  const user = userEvent.setup();
  const { network } = await renderApp(path, {
    person: carla,
    locale,
    answers: {
      EditionHead: () => ({ edition: edition() }),
      Edition: () => ({ edition: edition() }),
      Roster: () => ({ roster: { items: people, totalCount: 3, isClose: false } }),
      SavedViews: () => ({ savedViews: [] as DataOf<typeof SavedViews>['savedViews'] }),
      EnrolmentsPreview: () => ({ enrolmentsPreview: changed as never }),
      ChangeEnrolments: () => ({
        changeEnrolments: { __typename: 'EnrolmentsChanged', ...changed } as never,
      }),
      ...more,
    },
  });
  await screen.findByRole('row', { name: /Ana Hernández/ });
  const sent = () =>
    network.requests.filter(({ name }) => name === 'ChangeEnrolments').map(({ variables }) => variables);
  const inputs = (name: string) =>
    network.requests
      .filter((request) => request.name === name)
      .map(({ variables }) => (variables as { input: object }).input);
  return { user, sent, inputs };
};

export const tickAll = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('checkbox', { name: /3/ }));
