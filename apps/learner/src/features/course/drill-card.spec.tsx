import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { home } from './course.fixture.ts';
import { overlayDrill, type Home } from './overlay.ts';

const drill: NonNullable<Home['drill']> = {
  occasion: 'drill-30',
  dueOn: '2026-11-20',
  days: 30,
  season: null,
  seasonOpensOn: null,
  asked: 5,
};
const seasons = {
  es: 'la temporada de lluvias',
  en: 'the rainy season',
  fr: 'la saison des pluies',
} as const;

const open = async (over: Partial<Home>, locale: 'es' | 'en' | 'fr' = 'es') => {
  await renderApp('/course/e1', {
    locale,
    answers: {
      CourseHome: () => ({ courseHome: home({ locale, isClosed: true, ...over }) }),
      RecordWork: createWorkServer().RecordWork,
    },
  });
  await screen.findByText(/^(Acerca de este curso|About this course|À propos de ce cours)$/);
};

describe('a drill on the course home', () => {
  it.each([
    ['es', 'Dos minutos para que dure', 'Responder'],
    ['en', 'Two minutes to make it last', 'Answer them'],
    ['fr', 'Deux minutes pour que ça dure', 'Répondre'],
  ] as const)('leads to its questions, although the edition is closed, in %s', async (locale, title, go) => {
    await open({ drill }, locale);
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: go }).getAttribute('href')).toBe('/course/e1/recall/drill-30');
    await expectAccessible();
  });

  it.each([
    ['es', /^5 preguntas .* ante la temporada de lluvias \(desde el sábado 15 de mayo/],
    ['en', /^5 questions .* ahead of the rainy season \(Saturday 15 May/],
    ['fr', /^5 questions .* à l’approche de la saison des pluies \(samedi 15 mai/],
  ] as const)('says which season it stands before, in %s', async (locale, words) => {
    const season = { season: seasons[locale], seasonOpensOn: '2027-05-15' };
    await open({ drill: { ...drill, days: null, ...season } }, locale);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('is not there when none is due', async () => {
    await open({});
    await waitFor(() => expect(screen.queryByText('Dos minutos para que dure')).toBeNull());
  });

  it('is over once as many questions were answered on this device as it asks', () => {
    const answered = (...ids: string[]) => ids.map((questionId) => ({ questionId }));
    expect(overlayDrill(drill, answered('a', 'b', 'c', 'd', 'd'))).toBe(drill);
    expect(overlayDrill(drill, answered('a', 'b', 'c', 'd', 'e'))).toBeNull();
    expect(overlayDrill(null, [])).toBeNull();
  });
});
