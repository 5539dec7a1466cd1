import { path } from '../studio.fixture.ts';
import type { Translation } from './translation-data.ts';

export const source = `---
uuid: 1
title: La alerta
---

## Primero

Llame hoy a la capital :cite[S1]. Espere tres horas.

Guarde el padrón consular.

Anote la hora.
`;
export const before = source.replace('tres', 'dos');
export const target = `---
uuid: 1
title: L’alerte
translated-from: 'abcdef0123456789'
---

## D’abord

Appelez la capitale aujourd’hui :cite[S1]. Attendez deux heures.

Guarde el padrón consular.

Notez l’heure.
`;

const base = before.replace('Guarde el padrón consular.\n\n', '');

export const translation = (over: Partial<Translation> = {}): Translation => ({
  path,
  locale: 'fr',
  sourcePath: path.replace('fr.md', 'es.md'),
  sourceLocale: 'es',
  source: { hash: 's', text: source },
  target: { hash: 'b', text: target },
  base,
  beside: [],
  stamp: '0123456789abcdef',
  known: [
    {
      source: 'Anote la hora.',
      target: 'Notez l’heure.',
      isReviewed: true,
      translatedBy: 'Marta',
      translatedAt: '2026-11-24T10:00:00.000Z',
      reviewedBy: 'Luis Vega',
      reviewedAt: '2026-11-25T10:00:00.000Z',
    },
  ],
  languages: [
    { locale: 'es', path: path.replace('fr.md', 'es.md'), hash: 's' },
    { locale: 'en', path: path.replace('fr.md', 'en.md'), hash: 'e' },
    { locale: 'fr', path, hash: 'b' },
  ],
  mayWrite: true,
  mayReview: false,
  ...over,
});
