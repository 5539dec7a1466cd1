import { SetProviderOpen } from '@campus/api-client';
import { useIntention, useShell } from '@campus/web-shell';
import type { Provider } from './use-provider-draft.ts';

/** Opens an institution, or closes it. */
export const useSwitching = () => {
  const { client, cache } = useShell();
  const { act, ...rest } = useIntention();
  const turn = async ({ id, isOpen }: Provider) => {
    const run = async (input: { id: string; isOpen: boolean; idempotencyKey: string }) =>
      (await client.run(SetProviderOpen, { input })).setProviderOpen;
    const done = await act({ id, isOpen: !isOpen }, run);
    if (done) cache.invalidate();
    return done !== null;
  };
  return { turn, ...rest };
};
