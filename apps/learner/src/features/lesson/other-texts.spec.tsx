import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { lesson, lessonAnswer } from './lesson.fixture.ts';

const said = (value: string, textId: string) => ({ textId, value, occurredAt: '2026-11-22T15:05:00Z' });

const group = () => screen.findByRole('group', { name: /En otro dispositivo escribió usted aquí/ });

describe('a field of a lesson that was written on two devices', () => {
  const value = { ...said('Inundación', 't1'), fieldId: 'risks', otherTexts: [said('Sismo', 't2')] };
  const openLesson = async () => {
    const server = createWorkServer();
    const app = await renderApp('/course/e1/lesson/lesson-1#lesson-end', {
      answers: {
        Lesson: ({ activityId }) => lessonAnswer({ values: [value], activityId }),
        RecordWork: server.RecordWork,
      },
    });
    await screen.findByRole('heading', { level: 1, name: lesson().title });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Riesgos', hidden: true });
    return { ...app, server, field, user: userEvent.setup() };
  };

  it('offers it below the field, and puts the chosen one into it', async () => {
    const { server, field, user } = await openLesson();
    const other = await group();
    expect(field.closest('label')?.parentElement?.contains(other)).toBe(true);
    await expectAccessible();
    await user.click(within(other).getByRole('button', { name: 'Juntar los dos' }));
    await waitFor(() =>
      expect(server.of('fieldWritten').at(-1)).toMatchObject({
        value: 'Inundación\nSismo',
        seen: { before: 't1', others: ['t2'] },
      }),
    );
    expect(field.value).toBe('Inundación\nSismo');
    expect(document.activeElement).toBe(field);
    await waitFor(() => expect(screen.queryByRole('group', { name: /otro dispositivo/ })).toBeNull());
  });

  it('says with every text what stood there when its author began', async () => {
    const { server, field, shell, user } = await openLesson();
    await user.type(field, '.');
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.seen).toEqual({ before: 't1', others: [] }));
    await waitFor(() => expect(shell.journal.state.name).toBe('saved'));
    await act(() => user.type(field, '.'));
    await waitFor(() => expect(server.of('fieldWritten').at(-1)?.value).toBe('Inundación..'));
    expect(server.of('fieldWritten').at(-1)?.seen).toEqual({ before: 't1', others: [] });
  });
});
