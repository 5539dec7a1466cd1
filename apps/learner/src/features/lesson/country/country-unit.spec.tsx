import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { lesson, lessonAnswer } from '../lesson.fixture.ts';
import type { Lesson } from '../lesson-data.ts';

const unit = (over: Partial<NonNullable<Lesson['countryUnit']>> = {}): Lesson['countryUnit'] => ({
  country: 'CR',
  html: '<h3>Guardia</h3><p>Atiende siempre en <mark class="missing">Falta: número</mark>.</p>',
  sourcesHtml: '',
  owner: 'Dirección Consular',
  reviewedOn: '2026-11-24',
  validUntil: '2027-11-24',
  isExpired: false,
  missing: 0,
  isStale: false,
  ...over,
});

const open = async (over: Partial<Lesson>, locale: 'es' | 'en' | 'fr' = 'es') => {
  await renderApp('/course/e1/lesson/lesson-1#lesson-end', {
    locale,
    answers: { Lesson: () => lessonAnswer(over) },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
};

const region = async (name: string) => within(await screen.findByRole('region', { name }));

describe('the unit of my country', () => {
  it.each([
    ['es', 'Mi país: Costa Rica', 'Válida hasta el', '24 de noviembre de 2027'],
    ['en', 'My country: Costa Rica', 'Valid until', '24 November 2027'],
    ['fr', 'Mon pays\u202f: Costa Rica', 'Valable jusqu’au', '24 novembre 2027'],
  ] as const)(
    'stands below the screens, with who answers for it and until when, in %s',
    async (locale, title, label, day) => {
      await open({ takesCountryUnit: true, countryUnit: unit() }, locale);
      const part = await region(title);
      expect(part.getByText('Dirección Consular')).toBeTruthy();
      expect(part.getByText(label)).toBeTruthy();
      expect(part.getByText(day)).toBeTruthy();
      expect(part.getByRole('heading', { level: 3, name: 'Guardia' })).toBeTruthy();
      await expectAccessible();
    },
  );

  it('warns when it has expired, and says how much is missing', async () => {
    await open({ takesCountryUnit: true, countryUnit: unit({ isExpired: true, missing: 2 }) });
    const part = await region('Mi país: Costa Rica');
    expect(part.getByText(/^Esta página dejó de ser válida el 24 de noviembre de 2027/)).toBeTruthy();
    expect(part.getByText(/^Faltan 2 datos, a cargo de: Dirección Consular\./)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Mi país', /con su fuente y su fecha, a la persona que coordina el curso/],
    ['en', 'My country', /with its source and date, to the person who coordinates the course/],
    ['fr', 'Mon pays', /avec sa source et sa date, à la personne qui coordonne le cours/],
  ] as const)('says in one line how to supply it when there is none, in %s', async (locale, title, words) => {
    await open({ takesCountryUnit: true, countryUnit: null }, locale);
    expect((await region(title)).getByText(words)).toBeTruthy();
  });

  it('is no screen: the lesson has the same ones with it and without', async () => {
    await open({ takesCountryUnit: true, countryUnit: unit() });
    const rail = within(screen.getByRole('navigation', { name: 'Pantallas de esta lección' }));
    expect(rail.getAllByRole('link')).toHaveLength(lesson().screens.length + 1);
  });

  it('is not mentioned in a lesson that takes none', async () => {
    await open({});
    expect(screen.queryByText(/Mi país/)).toBeNull();
  });
});

describe('the sources of a country page', () => {
  const source = (title: string, lang?: string) =>
    `<li><a href="https://example.org/${title}">${lang ? `<span lang="${lang}">${title}</span>` : title}</a>. SRE, 2020.</li>`;
  const sourcesHtml = `<ul class="sources">${[
    source('Guide', 'en'),
    source('Guía'),
    source('Manuel', 'fr'),
    source('Manual', 'en'),
  ].join('')}</ul>`;

  it.each([
    ['es', 'Mi país: Costa Rica', 'Fuentes en inglés (2)', 'Fuentes en francés (1)'],
    ['en', 'My country: Costa Rica', 'Sources in English (2)', 'Sources in French (1)'],
    ['fr', 'Mon pays\u202f: Costa Rica', 'Sources en anglais (2)', 'Sources en français (1)'],
  ] as const)(
    'are those in the own language, and the others folded with their language, in %s',
    async (locale, title, english, french) => {
      await open({ takesCountryUnit: true, countryUnit: unit({ sourcesHtml }) }, locale);
      const part = await region(title);
      expect(part.getByRole('link', { name: 'Guía' }).closest('details')).toBeNull();
      const inside = (summary: string) =>
        within(part.getByText(summary).closest('details') as HTMLElement)
          .getAllByRole('link', { hidden: true })
          .map(({ textContent }) => textContent);
      expect(inside(english)).toEqual(['Guide', 'Manual']);
      expect(inside(french)).toEqual(['Manuel']);
      await expectAccessible();
    },
  );

  it('of a language that the campus does not speak stand with the own', async () => {
    const html = `<ul class="sources">${source('Guia', 'pt')}</ul>`;
    await open({ takesCountryUnit: true, countryUnit: unit({ sourcesHtml: html }) });
    const part = await region('Mi país: Costa Rica');
    expect(part.getByRole('link', { name: 'Guia' }).closest('details')).toBeNull();
  });
});
