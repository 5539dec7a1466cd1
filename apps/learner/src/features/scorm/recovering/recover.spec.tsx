import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/react';
import { ana, clearDevice, createTestShell } from '@campus/web-shell/testing';
import { createWorkServer } from '../../../testing/work-server.ts';
import { fakeFrame } from '../fake-frame.ts';
import { keepSession, leaveCommit } from './keep-sessions.ts';
import { keptSessions, leftCommits, openedOrigins } from './kept-sessions.ts';
import { recoverScormLater } from './recover-later.ts';
import { recoverScorm } from './recover.ts';
import { commit, origin } from '../scorm.fixture.ts';

const kept = (sessionId: string, personId: string) => ({
  sessionId,
  personId,
  origin,
  frameUrl: `${origin}/ticket/_campus/frame.html`,
  openedAt: Date.now(),
});

const start = async () => {
  await clearDevice();
  const server = createWorkServer();
  const { shell } = await createTestShell({ answers: { RecordWork: server.RecordWork } });
  return { server, shell };
};

const hiddenFrame = () => waitFor(() => fakeFrame(document.querySelector('iframe')));

describe('work that a closed window left behind', () => {
  it('is fetched by a hidden frame, journalled, and the session forgotten', async () => {
    const { server, shell } = await start();
    keepSession(kept('session-two', ana.id));
    const recovering = recoverScorm(shell, ana.id);
    const frame = await hiddenFrame();
    expect(frame.element.hidden).toBe(true);
    frame.say({ type: 'ready' });
    expect(frame.heard[0]).toMatchObject({ type: 'open', launch: null });
    frame.say({ type: 'pending', commits: [commit('two', 4)] });
    await waitFor(() => expect(frame.types()).toContain('close'));
    expect(frame.types()).toContain('journalled');
    frame.say({ type: 'closed' });
    await recovering;
    await waitFor(() => expect(server.of('scormCommitted')).toEqual([commit('two', 4)]));
    expect(keptSessions()).toEqual([]);
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('stays for the person whose it is', async () => {
    const { shell } = await start();
    keepSession(kept('session-luis', 'person-luis'));
    await recoverScorm(shell, ana.id);
    expect(document.querySelector('iframe')).toBeNull();
    expect(keptSessions()).toHaveLength(1);
  });

  it('stays kept while the frame has not said what it holds, however slow it is', async () => {
    const { shell } = await start();
    keepSession(kept('session-two', ana.id));
    const recovering = recoverScorm(shell, ana.id);
    const frame = await hiddenFrame();
    frame.say({ type: 'ready' });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(frame.types()).toEqual(['open']);
    expect(keptSessions()).toHaveLength(1);
    frame.say({ type: 'pending', commits: [commit('two', 4), commit('one', 1)] });
    await waitFor(() => expect(frame.types()).toContain('close'));
    expect(frame.types()).toEqual(['open', 'journalled', 'journalled', 'close']);
    frame.say({ type: 'closed' });
    await recovering;
    expect(keptSessions()).toEqual([]);
  });

  it('of somebody who signs out meanwhile is put aside, and the content origin cleared after it', async () => {
    const { shell } = await start();
    keepSession(kept('session-two', ana.id));
    recoverScormLater(shell);
    const frame = await hiddenFrame();
    await shell.session.signOut({ dropWork: false });
    frame.say({ type: 'ready' });
    frame.say({ type: 'pending', commits: [commit('two', 4)] });
    await waitFor(() => expect(frame.types()).toEqual(['open', 'journalled', 'close']));
    expect(leftCommits(ana.id)).toEqual([commit('two', 4)]);
    frame.say({ type: 'closed' });
    await waitFor(() => expect(document.querySelector('iframe')).not.toBe(frame.element));
    const clearing = await hiddenFrame();
    clearing.say({ type: 'ready' });
    clearing.say({ type: 'pending', commits: [] });
    await waitFor(() => expect(clearing.types()).toEqual(['open', 'forget', 'close']));
    clearing.say({ type: 'closed' });
    await waitFor(() => expect(openedOrigins()).toEqual([]));
  });

  it('signing out clears the content origin, and puts aside what it holds', async () => {
    const { shell } = await start();
    recoverScormLater(shell);
    // After the first look: nothing is being recovered when they sign out.
    keepSession(kept('session-two', ana.id));
    await shell.session.signOut({ dropWork: false });
    const frame = await hiddenFrame();
    frame.say({ type: 'ready' });
    frame.say({ type: 'pending', commits: [commit('two', 4)] });
    await waitFor(() => expect(frame.types()).toContain('close'));
    expect(frame.types()).toEqual(['open', 'journalled', 'forget', 'close']);
    expect(leftCommits(ana.id)).toEqual([commit('two', 4)]);
    expect(openedOrigins()).toHaveLength(1);
    frame.say({ type: 'closed' });
    await waitFor(() => expect(openedOrigins()).toEqual([]));
  });

  it('that was put aside is journalled when its owner is back, without any frame', async () => {
    await clearDevice();
    leaveCommit(ana.id, commit('two', 1));
    leaveCommit(ana.id, commit('two', 2));
    const server = createWorkServer();
    localStorage.setItem('campus.locale', 'es');
    const { shell } = await createTestShell({
      person: null,
      answers: {
        RecordWork: server.RecordWork,
        SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }),
      },
    });
    recoverScormLater(shell);
    await shell.session.signIn(ana.email, 'secret');
    await waitFor(() => expect(server.of('scormCommitted')).toEqual([commit('two', 2)]));
    await waitFor(() => expect(leftCommits(ana.id)).toEqual([]));
  });
});
