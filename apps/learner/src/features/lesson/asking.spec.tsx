import { describe, expect, it } from '@jest/globals';
import { MyContacts } from '@campus/api-client';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { lesson, lessonAnswer } from './lesson.fixture.ts';

const inLesson = async (options: { locale?: 'es' | 'en' | 'fr'; isSameDevice?: boolean } = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/course/e1/lesson/lesson-1', {
    ...options,
    answers: {
      Lesson: ({ activityId }) => lessonAnswer({ activityId }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
  return { ...app, server, user: userEvent.setup() };
};

describe('asking from a screen', () => {
  it.each([
    ['es', 'Hacer una consulta', 'Escriba su consulta', 'Enviar', /^Su consulta llegó/],
    ['en', 'Ask a question', 'Write your question', 'Send', /^Your question has been sent/],
    ['fr', 'Poser une question', 'Écrivez votre question', 'Envoyer', /^Votre question est partie/],
  ] as const)('quotes the screen and goes to the server, in %s', async (locale, ask, label, send, sent) => {
    const { user, server } = await inLesson({ locale });
    await user.click(await screen.findByRole('button', { name: ask }));
    const text = await screen.findByRole('textbox', { name: label });
    await waitFor(() => expect(document.activeElement).toBe(text));
    await expectAccessible();
    await user.type(text, '¿Quién avisa?');
    await user.click(screen.getByRole('button', { name: send }));
    expect(await screen.findByText(sent)).toBeTruthy();
    // The button that sent it is gone: the focus is at what came of it.
    expect(document.activeElement?.textContent).toMatch(sent);
    await waitFor(() =>
      expect(server.of('enquiryMade')).toMatchObject([
        {
          enrolmentId: 'e1',
          activityId: 'lesson-1',
          kind: 'QUESTION',
          screen: 'one',
          quoted: 'Antes',
          locale,
          text: '¿Quién avisa?',
        },
      ]),
    );
    await expectAccessible();
  });

  it.each([
    ['es', /^La lee la coordinación de su país\./],
    ['en', /^Your country’s coordinators will read it\./],
    ['fr', /^La coordination de votre pays la lira\./],
  ] as const)('names no facilitator where a group has none, in %s', async (locale, words) => {
    const first = await inLesson({ locale });
    const contacts = { enrolmentId: 'e1', editionTitle: 'Piloto', address: null, people: [] };
    first.network.answer({ MyContacts: () => ({ myContacts: [contacts] }) });
    await first.shell.cache.load(MyContacts, { locale });
    await first.user.click(
      await screen.findByRole('button', { name: /^(Hacer una consulta|Ask a question|Poser une question)$/ }),
    );
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('without a connection is kept here, said so, and sent once when there is one', async () => {
    const { user, server, network, shell } = await inLesson();
    network.isOnline = false;
    await user.click(await screen.findByRole('button', { name: 'Hacer una consulta' }));
    await user.type(await screen.findByRole('textbox', { name: 'Escriba su consulta' }), '¿Y sin red?');
    await user.click(screen.getByRole('button', { name: 'Enviar' }));
    expect(await screen.findByText(/está guardada en este dispositivo/)).toBeTruthy();
    expect(server.of('enquiryMade')).toEqual([]);
    network.isOnline = true;
    await shell.journal.flush();
    expect(server.of('enquiryMade')).toHaveLength(1);
    expect(await screen.findByText(/^Su consulta llegó/)).toBeTruthy();
  });

  it('says what is missing, and keeps what was written when the reader turns the page', async () => {
    const { user, server } = await inLesson();
    await user.click(await screen.findByRole('button', { name: 'Algo está mal aquí' }));
    await user.click(await screen.findByRole('button', { name: 'Enviar' }));
    expect(screen.getByText('Elija de qué tipo es.')).toBeTruthy();
    expect(screen.getByText('Escriba el texto antes de enviarlo.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: /Diga qué ve/ }), 'Son tres días.');
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.click(screen.getByRole('radio', { name: 'Un dato no es correcto' }));
    await user.click(screen.getByRole('button', { name: 'Enviar' }));
    // It is about the screen on which it was begun.
    await waitFor(() =>
      expect(server.of('enquiryMade')).toMatchObject([
        { kind: 'FACT', screen: 'one', quoted: 'Antes', text: 'Son tres días.' },
      ]),
    );
  });

  it('keeps what was begun, and the place, when the window is closed', async () => {
    const { user } = await inLesson();
    await user.click(await screen.findByRole('button', { name: 'Hacer una consulta' }));
    await user.type(await screen.findByRole('textbox', { name: 'Escriba su consulta' }), '¿Quién avi');
    const again = await inLesson({ isSameDevice: true });
    await again.user.click(await screen.findByRole('button', { name: 'Hacer una consulta' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Escriba su consulta' });
    await waitFor(() => expect(text.value).toBe('¿Quién avi'));
    await again.user.type(text, 'sa?');
    await again.user.click(screen.getByRole('button', { name: 'Enviar' }));
    await waitFor(() =>
      expect(again.server.of('enquiryMade')).toMatchObject([{ screen: 'one', text: '¿Quién avisa?' }]),
    );
    await again.user.click(screen.getByRole('button', { name: 'Hacer una consulta' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Escriba su consulta' }).value).toBe('');
  });

  it('gives the focus back to its button when it is given up', async () => {
    const { user } = await inLesson();
    const button = await screen.findByRole('button', { name: 'Hacer una consulta' });
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Cancelar' }));
    expect(document.activeElement).toBe(button);
  });
});
