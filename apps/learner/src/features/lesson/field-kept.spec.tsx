import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { lessonAnswer } from './lesson.fixture.ts';

it('a field is on this device at once, and nobody is told so before; it is sent after a pause', async () => {
  const server = createWorkServer();
  const { shell, network } = await renderApp('/course/e1/lesson/lesson-1#lesson-end', {
    answers: { Lesson: () => lessonAnswer(), RecordWork: server.RecordWork },
  });
  const field = await screen.findByRole('textbox', { name: 'Riesgos', hidden: true });
  await waitFor(() => expect(shell.journal.state.name).toBe('saved'));
  network.isOnline = false;
  const said: string[] = [];
  const stop = shell.journal.onChange(() => said.push(shell.journal.state.name));
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const keeps = (value: string) =>
    waitFor(async () => {
      const kept = await shell.journal.pendingSince(Infinity);
      expect(kept.map(({ payload }) => ('value' in payload ? payload.value : null))).toEqual([value]);
    });
  type('Sis');
  expect(shell.journal.state.name).toBe('writing');
  expect(screen.getAllByText('Guardando en este dispositivo…')).toBeTruthy();
  await keeps('Sis');
  type('Sismo');
  await keeps('Sismo');
  await waitFor(() => expect(shell.journal.state.name).toBe('offline'));
  stop();
  expect(said).not.toContain('saved');
  expect(server.of('fieldWritten')).toEqual([]);
});
