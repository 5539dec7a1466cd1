import type { Card, Cards } from './cards-data.ts';

const card = (over: Partial<Card> = {}): Card => ({
  id: 'c1',
  key: 'm7-first-hour',
  title: 'La primera hora',
  moduleTitle: 'Responder',
  guidelines: ['G5', 'G9'],
  html:
    '<h2>0 a 10 minutos</h2><ul class="checklist"><li><span class="box" aria-hidden="true">☐</span> Anote la hora</li></ul>' +
    '<h2>Mensaje</h2><section class="message" lang="es" aria-label="Primer mensaje"><p class="message-title">Primer mensaje</p><p>Sismo en [lugar].</p><ul><li>Diga su zona</li><li>Responda BIEN</li></ul></section>' +
    '<section class="message" lang="en" aria-label="First message"><p class="message-title">First message</p><p>Quake in [place].</p></section>',
  sourcesHtml: 'IOM (2016)',
  isStale: false,
  ...over,
});

/** Two modules with a card each. */
export const cardsOf = (over: Partial<Cards> = {}): Cards => ({
  courseTitle: 'MICIC para personal consular',
  versionNumber: 4,
  publishedAt: '2026-11-20T15:00:00Z',
  locale: 'es',
  askedLocale: null,
  modules: [
    {
      id: 'm5',
      key: 'm5',
      title: 'Planificar',
      cards: [card({ id: 'c0', title: 'El plan en una página', guidelines: [], moduleTitle: 'Planificar' })],
    },
    { id: 'm7', key: 'm7', title: 'Responder', cards: [card()] },
  ],
  ...over,
});
