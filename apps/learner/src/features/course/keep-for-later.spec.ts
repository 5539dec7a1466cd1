import { afterEach, describe, expect, it } from '@jest/globals';
import { FieldCards, Plan } from '@campus/api-client';
import { clearDevice, createTestShell } from '@campus/web-shell/testing';
import { keepForLater } from './keep-for-later.ts';

const variables = { enrolmentId: 'e1', locale: 'es' as const };

const start = async () => {
  await clearDevice();
  const test = await createTestShell({
    answers: { FieldCards: () => ({ fieldCards: null }), Plan: () => ({ plan: null }) },
  });
  const asked = () => test.network.requests.map(({ name }) => name).filter((name) => name !== 'Me');
  return { ...test, asked };
};

const setSaveData = (saveData: boolean | undefined) => {
  Object.defineProperty(navigator, 'connection', {
    configurable: true,
    value: saveData === undefined ? undefined : { saveData },
  });
};
afterEach(() => setSaveData(undefined));

describe('what is kept for a day without a link', () => {
  it.each([undefined, false])('is the cards and the plan (saveData: %p)', async (saveData) => {
    setSaveData(saveData);
    const { shell, asked } = await start();
    await keepForLater(shell.answers, variables);
    expect(asked()).toEqual(['FieldCards', 'Plan']);
    expect(await shell.answers.kept(FieldCards, variables)).toEqual({ fieldCards: null });
    expect(await shell.answers.kept(Plan, variables)).toEqual({ plan: null });
  });

  it('is fetched once', async () => {
    const { shell, asked } = await start();
    await keepForLater(shell.answers, variables);
    await keepForLater(shell.answers, variables);
    expect(asked()).toEqual(['FieldCards', 'Plan']);
  });

  it('is not fetched by a device that saves data', async () => {
    setSaveData(true);
    const { shell, asked } = await start();
    await keepForLater(shell.answers, variables);
    expect(asked()).toEqual([]);
  });

  it('waits for another time when there is no link', async () => {
    const { shell, network, asked } = await start();
    network.isOnline = false;
    await keepForLater(shell.answers, variables);
    network.isOnline = true;
    expect(await shell.answers.kept(FieldCards, variables)).toBeUndefined();
    expect(asked()).toEqual([]);
  });
});
