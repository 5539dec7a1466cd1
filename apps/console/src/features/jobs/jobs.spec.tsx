import { describe, expect, it } from '@jest/globals';
import type { DataOf, QueuedJobs } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

type Queue = DataOf<typeof QueuedJobs>['queuedJobs'];
const languages = ['es', 'en', 'fr'] as const;

const job = (over: Partial<Queue['items'][number]> = {}): Queue['items'][number] => ({
  id: '7',
  task: 'send-mail',
  state: 'FAILED',
  attempts: 25,
  maxAttempts: 25,
  createdAt: '2026-11-24T15:00:00Z',
  runAt: '2026-11-24T15:10:00Z',
  error: { code: 'MAIL_SERVER', detail: '550' },
  ...over,
});
const queue = (...items: Queue['items']) => ({
  QueuedJobs: () => ({
    queuedJobs: {
      items,
      totalCount: items.length,
      counts: items.map(({ task, state }) => ({ task, state, count: 1 })),
    },
  }),
});
const open = (answers: ReturnType<typeof queue>, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/jobs', { person: { ...carla, isRegional: true }, locale, answers });

describe('the jobs of the server', () => {
  it.each(languages)('are listed with what they failed of, in %s', async (locale) => {
    const again = job({
      id: '8',
      task: 'a-new-task',
      state: 'RETRYING',
      attempts: 1,
      error: { code: 'ELSE', detail: '' },
    });
    await open(queue(job(), again, job({ id: '9', state: 'RUNNING', error: null })), locale);
    expect(await screen.findAllByRole('row')).toHaveLength(4);
    expect(screen.getByText(/550/)).toBeTruthy();
    expect(screen.getAllByText(/a-new-task/).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it.each(languages)(
    'whose server is silent are told from those that run, and can be tried now, in %s',
    async (locale) => {
      await open(queue(job({ state: 'STALLED', error: null }), job({ id: '9', state: 'RUNNING' })), locale);
      expect(await screen.findAllByRole('row')).toHaveLength(3);
      expect(document.querySelectorAll('.jobs-stalled')).toHaveLength(1);
      expect(document.querySelectorAll('.jobs-actions')).toHaveLength(1);
      await expectAccessible();
    },
  );

  it.each(languages)('that are all done leave an empty list, in %s', async (locale) => {
    await open(queue(), locale);
    expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
    await expectAccessible();
  });

  it('are in the order of a heading', async () => {
    const { network } = await open(queue(job()));
    await userEvent.click(await screen.findByRole('button', { name: 'Intentos' }));
    await waitFor(() =>
      expect(network.requests.at(-1)?.variables).toMatchObject({ sort: 'TRIES', isDescending: false }),
    );
  });

  it('are chosen by state', async () => {
    const { network } = await open(queue(job()));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Estado' }), 'FAILED');
    await waitFor(() =>
      expect(network.requests.at(-1)?.variables).toMatchObject({ state: 'FAILED', offset: 0 }),
    );
  });

  it('are tried again, and say when a server has them in hand', async () => {
    const { network } = await open(queue(job()));
    network.answer({
      RetryJob: () => ({ retryJob: { __typename: 'Refusal', code: 'JOB_RUNNING', params: {} } }),
    });
    await userEvent.click(await screen.findByRole('button', { name: /Intentarlo ahora/ }));
    expect(await screen.findByText('El trabajo está en marcha.')).toBeTruthy();
  });

  it('are given up with a reason only', async () => {
    const { network } = await open(queue(job()));
    network.answer({ GiveUpJob: () => ({ giveUpJob: { __typename: 'JobTended', jobId: '7' } }) });
    await userEvent.click(await screen.findByRole('button', { name: /Abandonarlo/ }));
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: 'Abandonarlo' });
    await userEvent.click(submit);
    expect(network.requests.map(({ name }) => name)).not.toContain('GiveUpJob');
    await userEvent.type(within(dialog).getByRole('textbox'), 'El servidor de correo ya no existe.');
    await userEvent.click(submit);
    await waitFor(() => expect(network.requests.map(({ name }) => name)).toContain('GiveUpJob'));
  });
});
