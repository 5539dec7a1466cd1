import { describe, expect, it } from '@jest/globals';
import { refuseHttp } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { attempt, everyQuestion, finishedAttempt } from './quiz.fixture.ts';

// IndexedDB clones into the realm of the page; Node's own function clones into Node's.
globalThis.structuredClone = <Value,>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('after an attempt was handed in on this device', () => {
  it.each([
    ['es', 'Sus respuestas todavía no están entregadas', /cuando haya conexión/],
    ['en', 'Your answers are not handed in yet', /when there is a connection/],
    ['fr', 'Vos réponses ne sont pas encore remises', /dès qu’il y aura une connexion/],
  ] as const)(
    'a server in trouble is not told as a missing connection, in %s',
    async (locale, title, connection) => {
      const server = createWorkServer();
      const app = await renderApp('/course/e1/quiz/quiz-1/attempt/a1', {
        locale,
        answers: {
          QuizAttempt: () => ({
            quizAttempt:
              server.of('quizFinished').length > 0
                ? finishedAttempt()
                : attempt({ locale, questions: everyQuestion.slice(0, 1) }),
          }),
          RecordWork: () => {
            throw refuseHttp(500, 'INTERNAL');
          },
        },
      });
      const user = userEvent.setup();
      await screen.findByRole('heading', { level: 1 });
      await user.click(await screen.findByRole('button', { name: /^(Revisar|Review|Relire)/ }));
      await user.click(screen.getByRole('button', { name: /^(Entregar|Hand in|Remettre) / }));
      expect(await screen.findByText(title)).toBeTruthy();
      expect(screen.queryByText(connection)).toBeNull();
      await expectAccessible();
      app.network.answer({ RecordWork: server.RecordWork });
      await app.shell.journal.flush();
      expect(
        await screen.findByRole('heading', { level: 1, name: /^(Resultado|Result|Résultat)/ }),
      ).toBeTruthy();
    },
  );
});
