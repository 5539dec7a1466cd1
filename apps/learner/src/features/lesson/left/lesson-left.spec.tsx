import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../../../testing/open-lesson.ts';
import { expectAccessible } from '../../../testing/render-app.tsx';

const field = (id: string) =>
  `<label class="field" data-field="${id}"><span class="field-label">${id}</span><textarea maxlength="2000"></textarea></label>`;
const planHtml = ['risks', 'links'].map(field).join('');
const allRead = async (over: Parameters<typeof open>[0], locale: 'es' | 'en' | 'fr' = 'es') => {
  const app = await open(over, { locale });
  for (let n = 0; n < 3; n++)
    await app.user.click(screen.getByRole('button', { name: /^(Siguiente|Next|Suivant)$/ }));
  return app;
};

describe('a lesson that is read to its end', () => {
  it.each([
    ['es', 'Dejó 2 preguntas sin responder y 2 campos en blanco.', 'Ir a la primera pregunta'],
    ['en', 'You left 2 questions unanswered and 2 fields blank.', 'Go to the first question'],
    ['fr', 'Vous avez laissé 2 questions sans réponse et 2 champs vides.', 'Aller à la première question'],
  ] as const)('says what was left in it and leads to the first, in %s', async (locale, words, link) => {
    const { user } = await allRead({ planHtml }, locale);
    expect((await screen.findByText(new RegExp(words))).textContent).toContain(link);
    await expectAccessible();
    await user.click(screen.getByRole('link', { name: link }));
    await waitFor(() => expect(document.activeElement?.closest('[data-check]')).toBeTruthy());
    expect(document.activeElement?.closest('[data-check]')?.getAttribute('data-check')).toBe('who');
  });

  it('does not count what was answered or written', async () => {
    const { user } = await open({ planHtml });
    const next = () => user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await next();
    await user.click(screen.getByRole('radio', { name: 'El puesto' }));
    await user.click(screen.getByRole('checkbox', { name: 'Zona' }));
    await next();
    await next();
    expect(await screen.findByText(/Dejó 2 campos en blanco\./)).toBeTruthy();
    const type = (name: string) =>
      fireEvent.input(screen.getByRole('textbox', { name }), { target: { value: 'Sismo' } });
    type('risks');
    expect(await screen.findByText(/Dejó un campo en blanco\./)).toBeTruthy();
    type('links');
    await waitFor(() => expect(screen.queryByText(/^Dejó/)).toBeNull());
  });

  it('does not ask again for questions of an earlier visit, whose answers nobody keeps', async () => {
    await open(
      { seenScreens: ['one', 'two', 'three'], state: 'COMPLETED' },
      { at: '/course/e1/lesson/lesson-1#lesson-end' },
    );
    expect(await screen.findByText('Terminó esta lección')).toBeTruthy();
    expect(screen.queryByText(/^Dejó/)).toBeNull();
  });
});
