import { CheckPeopleImport } from '@campus/api-client';
import { useIntention, useShell } from '@campus/web-shell';
import type { ImportPlan } from './import-data.ts';

/** Has every row tried by a plan. */
export const useDryRun = (importId: string) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const check = async (plan: ImportPlan) => {
    const done = await intention.act(
      { importId, plan },
      async (input) => (await client.run(CheckPeopleImport, { input })).checkPeopleImport,
    );
    if (done) cache.invalidate();
  };
  return { ...intention, check };
};
