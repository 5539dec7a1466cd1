import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { renderApp } from '../../testing/render-app.tsx';

const kit = {
  versionId: 'v1',
  courseTitle: 'MICIC',
  versionNumber: 3,
  publishedAt: '2026-11-20T15:00:00Z',
  papers: [
    { id: 'p1', kind: 'GUIDE', title: 'Módulo 1', isStale: false },
    { id: 'p2', kind: 'SESSION', title: 'Taller de dos días', isStale: true },
  ],
  decks: [{ moduleId: 'm1', title: 'El papel consular' }],
  sessionDecks: [{ paperId: 'p2', place: 2, title: 'Día 2' }],
};
const paper = {
  ...kit.papers[0],
  courseTitle: 'MICIC',
  versionNumber: 3,
  locale: 'es',
  html: '<h2>Trampas</h2><p>Hablar de nombres.</p>',
};

const open = (path: string, answers: Record<string, () => object>, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp(path, { answers, locale });

describe("the facilitator's kit", () => {
  it.each([
    ['es', 'Para facilitar', 'Planes de sesión', 'Traducción por revisar'],
    ['en', 'Facilitator’s kit', 'Session plans', 'Translation to be checked'],
    ['fr', 'Animer le cours', 'Plans de séance', 'Traduction à revoir'],
  ] as const)('lists its papers by kind, in %s', async (locale, title, sessions, stale) => {
    await open('/console/kit', { FacilitatorKits: () => ({ facilitatorKits: [kit] }) }, locale);
    await screen.findByRole('heading', { level: 2, name: 'MICIC' });
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
    const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(headings[0]).toBe(sessions);
    expect(screen.getByRole('link', { name: 'Módulo 1' }).getAttribute('href')).toBe('/console/kit/v1/p1');
    expect(screen.getByText(stale)).toBeTruthy();
    const slides = screen.getByRole('link', { name: /^PowerPoint.*El papel consular$/ });
    expect(slides.getAttribute('href')).toBe(`/kit/v1/slides/m1.pptx?lang=${locale}`);
    expect(screen.getByRole('heading', { level: 4, name: 'Taller de dos días' })).toBeTruthy();
    const session = screen.getByRole('link', { name: /^PDF.*Día 2$/ });
    expect(session.getAttribute('href')).toBe(`/kit/v1/sessions/p2/2.pdf?lang=${locale}`);
    await expectAccessible();
  });

  it('says how papers come when there are none', async () => {
    await open('/console/kit', { FacilitatorKits: () => ({ facilitatorKits: [] }) });
    expect(await screen.findByText('Ningún curso tiene documentos para facilitar')).toBeTruthy();
  });

  it('shows a paper, and offers it on both sizes of paper', async () => {
    await open('/console/kit/v1/p1', { KitPaper: () => ({ kitPaper: paper }) });
    expect(await screen.findByRole('heading', { level: 2, name: 'Trampas' })).toBeTruthy();
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href('PDF carta')).toBe('/kit/v1/p1.pdf?lang=es&size=letter');
    expect(href('PDF A4')).toBe('/kit/v1/p1.pdf?lang=es&size=a4');
    expect(screen.queryByRole('link', { name: 'Word' })).toBeNull();
    await expectAccessible();
  });

  it('offers a model plan to go on working in, too', async () => {
    await open('/console/kit/v1/p1', { KitPaper: () => ({ kitPaper: { ...paper, kind: 'PLAN' } }) });
    const word = await screen.findByRole('link', { name: 'Word' });
    expect(word.getAttribute('href')).toBe('/kit/v1/p1.docx?lang=es');
  });

  it('says so when the paper is in another language, or is not there', async () => {
    const first = await open('/console/kit/v1/p1', { KitPaper: () => ({ kitPaper: paper }) }, 'fr');
    expect(await screen.findByText(/affiché dans celle de l’original/)).toBeTruthy();
    first.view.unmount();
    await open('/console/kit/v1/p9', { KitPaper: () => ({ kitPaper: null }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
  });
});
