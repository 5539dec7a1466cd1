import { expect } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp } from './render-app.tsx';
import { createWorkServer } from './work-server.ts';
import { home } from '../features/course/course.fixture.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

export const statement = {
  id: 's1',
  serial: 'MICIC-2026-000007',
  code: 'K7Q29FJM4TXB',
  outcome: 'ENROLMENT' as const,
  status: 'ISSUED' as const,
  courseTitle: 'Protección consular',
  printedName: 'Ana Hernández',
  issuedAt: '2026-11-24T15:00:00.000Z',
  expiresOn: '2027-02-24',
  verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
  pdfA4Url: '/certificates/s1/a4.pdf',
  pdfLetterUrl: '/certificates/s1/letter.pdf',
  credentialUrl: null,
  badgeUrl: null,
};

/** The home of a course, once it is complete. */
export const open = async (over: Parameters<typeof home>[0] | null = {}, options: Options = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1', {
    ...options,
    answers: {
      CourseHome: ({ locale }) => ({ courseHome: over && home({ locale, ...over }) }),
      RecordWork: server.RecordWork,
      IssueEnrolmentStatements: () => ({
        issueEnrolmentStatements: {
          __typename: 'EnrolmentStatementsIssued',
          certificates: [statement],
          leftOut: 0,
          pdfA4Url: '/all/a4.pdf',
          pdfLetterUrl: '/all/letter.pdf',
        },
      }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
  // Parts loaded after the first view.
  if (over) await waitFor(() => expect(document.querySelector('.station')).not.toBeNull());
  return { ...app, server, user: userEvent.setup() };
};

export const section = (name: string) => within(screen.getByRole('region', { name }));
export const text = (element: Element) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
