import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { lesson, lessonAnswer } from '../lesson.fixture.ts';

const open = async (locale: 'es' | 'en' | 'fr' = 'es') => {
  await renderApp('/course/e1/lesson/lesson-1', {
    locale,
    answers: { Lesson: ({ activityId }) => lessonAnswer({ activityId }) },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
  return userEvent.setup();
};
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('the text of a lesson by keyboard', () => {
  it.each([
    ['es', 'Ir al texto de la lección', 'Pantallas de esta lección'],
    ['en', 'Skip to the text of the lesson', 'Screens of this lesson'],
    ['fr', 'Aller au texte de la leçon', 'Écrans de cette leçon'],
  ] as const)('is one press away, before all that is listed beside it, in %s', async (locale, skip, rail) => {
    const user = await open(locale);
    const link = await screen.findByRole('link', { name: skip });
    const listed = screen.getByRole('navigation', { name: rail });
    expect(link.compareDocumentPosition(listed) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const address = location.href;
    link.focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await heading('Antes'));
    // It is no step of its own: Back leaves the lesson as before.
    expect(location.href).toBe(address);
    await expectAccessible();
  });

  it('is that of the screen on display, or the first of all of them', async () => {
    const user = await open();
    const link = await screen.findByRole('link', { name: 'Ir al texto de la lección' });
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.click(link);
    expect(document.activeElement).toBe(await heading('Durante'));
    await user.click(screen.getByRole('button', { name: 'Ver toda la lección' }));
    await user.click(link);
    expect(document.activeElement).toBe(await heading('Antes'));
  });
});
