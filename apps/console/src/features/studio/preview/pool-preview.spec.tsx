import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { answers } from '../studio.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = 'modules/03-law/pools/m3.yaml';
const at = `/console/studio/d1/file?path=${encodeURIComponent(path)}`;

const question = (number: number, first: string, rest = '') =>
  [
    `  - uuid: 00000000-0000-4000-8000-00000000090${number}`,
    '    type: single',
    '    outcome: m3-lo1',
    '    difficulty: 2',
    `    prompt: { es: '¿Qué **hace** ${number}?', en: 'What do you do ${number}?', fr: 'Que faites-vous ${number} ?' }`,
    '    rationale: { es: Lo dice el artículo., en: The article says so., fr: L’article le dit. }',
    '    options:',
    `      - { key: a, correct: true, text: { es: ${first}, en: Warn, fr: Avertir } }`,
    '      - { key: b, text: { es: Cerrar, en: Close, fr: Fermer }, feedback: { es: Aún no., en: Not yet., fr: Pas encore. } }',
    '      - { key: c, text: { es: Salir, en: Leave, fr: Partir } }',
    rest,
  ].join('\n');

const pool = `key: m3\nquestions:\n${question(1, 'Avisar')}${question(2, 'Avisar a todos los enlaces de la zona')}`;

const written = (text: string) => ({
  ...answers(),
  DraftFiles: () => ({ draftFiles: [{ path, hash: 'b', bytes: 1, mayWrite: true }] }),
  DraftText: ({ hash }: { hash: string }) => ({ draftText: hash === 'b' ? { hash, text } : null }),
});
const frame = () => screen.getByTitle<HTMLIFrameElement>(/^(Vista previa|Preview|Aperçu)/);
const inside = () => {
  const body = frame().contentDocument?.body;
  if (!body) throw new Error('The frame has no document.');
  return within(body);
};

describe('the preview of a pool', () => {
  it.each(languages)('shows a question as learners get it, without its key, in %s', async (locale) => {
    await renderApp(at, { locale, person: tomas, answers: written(pool) });
    const words = { es: 'Avisar', en: 'Warn', fr: 'Avertir' }[locale];
    await waitFor(() => expect(inside().getByRole('radio', { name: new RegExp(words) })).toBeTruthy());
    expect(inside().getAllByRole('radio').length).toBe(3);
    expect(inside().queryByText(/Aún no|Not yet|Pas encore/)).toBeNull();
    expect(frame().getAttribute('sandbox')).toBe('allow-same-origin');
    expect(frame().contentDocument?.documentElement.lang).toBe(locale);
    await expectAccessible();
  });

  it('shows key and feedback when asked, in another language, and goes to the next question', async () => {
    const user = userEvent.setup();
    await renderApp(at, { person: tomas, answers: written(pool) });
    await user.click(await screen.findByRole('button', { name: 'Clave y comentarios' }));
    await waitFor(() => expect(inside().getByText('Respuesta correcta')).toBeTruthy());
    expect(inside().getByText('Aún no.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Français' }));
    await waitFor(() => expect(inside().getByText('L’article le dit.')).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'Pregunta siguiente' }));
    await waitFor(() => expect(inside().getByText(/Que faites-vous 2/)).toBeTruthy());
  });

  it('tells what the pool gives away, and leads to the question', async () => {
    const user = userEvent.setup();
    await renderApp(at, { person: tomas, answers: written(pool) });
    const findings = within(await screen.findByRole('list', { name: 'Lo que el banco revela' }));
    expect(findings.getByText(/^Su opción más larga mide .* \(Español\)/)).toBeTruthy();
    await user.click(findings.getByRole('button', { name: 'Pregunta 2' }));
    await waitFor(() => expect(inside().getByText(/2\?/)).toBeTruthy());
    expect(screen.getByText('Una respuesta correcta: 2')).toBeTruthy();
    expect(screen.getByText('m3-lo1: 2')).toBeTruthy();
  });

  it('draws nothing hostile', async () => {
    const hostile = pool.replace('Avisar,', '<img src=x onerror="parent.hurt = 1">Avisar,');
    await renderApp(at, { person: tomas, answers: written(hostile) });
    expect((await screen.findAllByText(/raw HTML is not allowed/)).length).toBeGreaterThan(0);
    expect(frame().contentDocument?.body.querySelector('script, img, [onerror]')).toBeNull();
    expect('hurt' in window).toBe(false);
  });

  it('says where a file that cannot be read breaks', async () => {
    await renderApp(at, { person: tomas, answers: written('key: m3\nquestions: [a\n') });
    expect(await screen.findByText('Este banco no se puede leer tal como está.')).toBeTruthy();
    await expectAccessible();
  });
});
