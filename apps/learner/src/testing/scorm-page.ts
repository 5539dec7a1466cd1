import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp } from './render-app.tsx';
import { createWorkServer } from './work-server.ts';
import { fakeFrame } from '../features/scorm/fake-frame.ts';
import { activity, launch } from '../features/scorm/scorm.fixture.ts';

/** Where the tests find the activity. */
export const path = '/course/e1/scorm/scorm-1';

/** The screen of an activity, before it plays. */
export const open = async (
  over: Parameters<typeof activity>[0] = {},
  options: { locale?: 'es' | 'en' | 'fr' } = {},
) => {
  const server = createWorkServer();
  const launches: { itemId: string | null; key: string; isNewAttempt: boolean }[] = [];
  const app = await renderApp(path, {
    ...options,
    answers: {
      ScormActivity: () => ({ scormActivity: activity(over) }),
      LaunchScorm: ({ input }) => {
        launches.push({
          itemId: input.itemId ?? null,
          key: input.idempotencyKey,
          isNewAttempt: input.newAttempt ?? false,
        });
        return { launchScorm: { __typename: 'ScormLaunched', launch: launch(input.itemId ?? 'two') } };
      },
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, launches, user: userEvent.setup() };
};

/** The activity, playing. */
export const play = async (...given: Parameters<typeof open>) => {
  const app = await open(...given);
  await app.user.click(screen.getByTestId('scorm-start'));
  const frame = fakeFrame(await screen.findByTestId('scorm-frame'));
  act(() => void frame.say({ type: 'ready' }));
  return { ...app, frame };
};

/** The device has a connection, or has lost it. */
export const linkIs = (isOnline: boolean) =>
  act(() => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });
