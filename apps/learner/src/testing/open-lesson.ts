import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp } from './render-app.tsx';
import { createWorkServer } from './work-server.ts';
import { lesson, lessonAnswer } from '../features/lesson/lesson.fixture.ts';

export const path = '/course/e1/lesson/lesson-1';

/** A lesson, once its title is there. */
export const open = async (
  over: Parameters<typeof lesson>[0] = {},
  options: Omit<Parameters<typeof renderApp>[1] & object, 'answers'> & { at?: string } = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(options.at ?? path, {
    ...options,
    answers: {
      Lesson: ({ activityId }) => lessonAnswer({ ...over, activityId }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1, name: lesson().title });
  return { ...app, server, user: userEvent.setup() };
};

/** The heading of a screen. */
export const heading = (name: string) => screen.findByRole('heading', { level: 2, name });
