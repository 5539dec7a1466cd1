import { FieldCards, Plan, type Locale, type Operation } from '@campus/api-client';
import type { Shell } from '@campus/web-shell';

/** Chromium says when somebody has asked to save data; others do not know. */
const savesData = (): boolean => {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false;
};

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else resolve();
  });

/**
 * Fetches the field cards and the plan once, for a day without a link, unless this device has them or its
 * owner saves data. They belong to a version of the course, which never changes; what is written into the plan
 * on this device is laid over the kept copy.
 */
export const keepForLater = async (
  answers: Shell['answers'],
  variables: { enrolmentId: string; locale: Locale },
): Promise<void> => {
  if (savesData()) return;
  const keep = async <Data>(operation: Operation<Data, typeof variables>) => {
    await idle();
    if ((await answers.kept(operation, variables)) === undefined)
      await answers.prefetch(operation, variables);
  };
  await keep(FieldCards);
  await keep(Plan);
};
