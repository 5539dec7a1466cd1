import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { play } from '../../testing/scorm-page.ts';
import { keptSessions } from './recovering/kept-sessions.ts';
import { activity, commit } from './scorm.fixture.ts';

const silence = () => new Promise<never>(() => undefined);

/** Presses Leave, and lets the content save and go. */
const leave = async ({ frame, user }: Pick<Awaited<ReturnType<typeof play>>, 'frame' | 'user'>) => {
  await user.click(screen.getByTestId('scorm-exit'));
  await waitFor(() => expect(frame.types()).toContain('close'));
  frame.say({ type: 'commit', commit: commit('two', 2) });
  frame.say({ type: 'closed' });
};

describe('leaving over a link on which nothing is answered', () => {
  it('waits for no server: what was done is in the journal', async () => {
    const app = await play();
    app.network.answer({ RecordWork: silence, ScormActivity: silence });
    await leave(app);
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
    expect(screen.queryByTestId('scorm-frame')).toBeNull();
    expect(app.shell.journal.state.waiting).toBe(1);
    expect(keptSessions()).toEqual([]);
  });

  it('is out even where the journal cannot be read at that moment', async () => {
    const app = await play();
    jest
      .spyOn(app.shell.journal, 'flush')
      .mockRejectedValue(new DOMException('Closed.', 'InvalidStateError'));
    await leave(app);
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
  });

  it('shows what was begun here as begun', async () => {
    const app = await play({ state: 'NOT_STARTED', opensAs: 'NEW', attempts: [] });
    app.network.answer({ RecordWork: silence, ScormActivity: silence });
    await leave(app);
    const start = await screen.findByTestId('scorm-start');
    expect(start.textContent).toBe('Continuar');
    expect(screen.getByText('Estado: Empezado')).toBeTruthy();
  });

  it('shows what the server makes of it as soon as that comes', async () => {
    const app = await play();
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    app.network.answer({
      ScormActivity: async () => {
        await late;
        return { scormActivity: activity({ state: 'COMPLETED', score: 90 }) };
      },
    });
    await leave(app);
    await screen.findByTestId('scorm-start');
    expect(screen.queryByText(/Su resultado: 90/)).toBeNull();
    answer();
    expect(await screen.findByText(/Su resultado: 90/)).toBeTruthy();
  });
});
