import { expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
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
  const typed = async (value: string) => {
    fireEvent.input(field, { target: { value } });
    expect(shell.journal.state.name).toBe('writing');
    expect(screen.getAllByText('Guardando en este dispositivo…')).toBeTruthy();
    await act(() => new Promise((done) => setTimeout(done, 200)));
    const kept = await shell.journal.pendingSince(Infinity);
    expect(kept.map(({ payload }) => ('value' in payload ? payload.value : null))).toEqual([value]);
    expect(shell.journal.state.name).toBe('writing');
  };
  await typed('Sis');
  await typed('Sismo');
  await waitFor(() => expect(shell.journal.state.name).toBe('offline'));
  expect(server.of('fieldWritten')).toEqual([]);
});
