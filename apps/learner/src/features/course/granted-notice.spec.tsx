import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { home } from './course.fixture.ts';
import type { Home } from './overlay.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const granted = {
  reached: 'COMPLETION',
  reachedBasis: 'GRANTED',
  missingFor: 'COMPLETION',
  minutesLeft: 0,
} as const;
const certificate: Home['certificate'] = {
  id: 'c1',
  serial: 'MICIC-2026-000007',
  code: 'K7Q29FJM4TXB',
  outcome: 'COMPLETION',
  status: 'ISSUED',
  courseTitle: 'Protección consular',
  printedName: 'Ana Hernández',
  issuedAt: '2026-11-24T15:00:00.000Z',
  expiresOn: null,
  verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
  pdfA4Url: '/certificates/c1/a4.pdf',
  pdfLetterUrl: '/certificates/c1/letter.pdf',
  credentialUrl: null,
  badgeUrl: null,
};

const open = async (over: Partial<Home>, options: Options = {}) => {
  await renderApp('/course/e1', {
    ...options,
    answers: {
      CourseHome: ({ locale }) => ({ courseHome: home({ locale, ...over }) }),
      RecordWork: createWorkServer().RecordWork,
    },
  });
  // The foot of the home is drawn last.
  await screen.findByText(/^(Acerca de este curso|About this course|À propos de ce cours)$/);
};

describe('the home of a course between a grant and its certificate', () => {
  it.each([
    ['es', /^La coordinación le otorgó el certificado de finalización\. No le falta nada/, /es para el/],
    ['en', /^The coordinators granted you the certificate of completion\. Nothing is missing/, /is for the/],
    ['fr', /^La coordination vous a accordé le certificat d’achèvement\. Il ne vous manque rien/, /concerne/],
  ] as const)('says that nothing is missing for it, in %s', async (locale, words, ofNext) => {
    await open(granted, { locale });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText(ofNext)).toBeNull();
    await expectAccessible();
  });

  it('lists no condition and says of none that it was met', async () => {
    await open(granted);
    expect(document.querySelector('.leg')).toBeNull();
    expect(screen.queryByText(/^Ya cumplió/)).toBeNull();
  });

  it.each([
    ['es', /pendiente es para el certificado de aprovechamiento\.$/],
    ['en', /missing is for the certificate of achievement\.$/],
    ['fr', /manquant concerne le certificat de réussite\.$/],
  ] as const)(
    'says for which certificate the rest is, where there is a higher one, in %s',
    async (locale, words) => {
      await open({ ...granted, missingFor: 'ACHIEVEMENT' }, { locale });
      expect(await screen.findByText(words)).toBeTruthy();
      expect(document.querySelectorAll('.leg')).toHaveLength(3);
    },
  );

  it('says it no more once the certificate is there', async () => {
    await open({ ...granted, certificate });
    expect(await screen.findByText('Su certificado está listo')).toBeTruthy();
    expect(screen.queryByText(/le otorgó/)).toBeNull();
  });

  it('says nothing of the kind of what was earned', async () => {
    await open({ reached: 'COMPLETION', reachedBasis: 'EARNED', isClosed: true });
    expect(await screen.findByText(/^La edición cerró/)).toBeTruthy();
    expect(screen.queryByText(/le otorgó/)).toBeNull();
  });
});
