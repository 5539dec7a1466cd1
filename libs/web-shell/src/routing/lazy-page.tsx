import { lazy, type ComponentType } from 'react';
import { WithMessages } from './with-messages.tsx';

/** A screen whose code, and whose bundles of messages, are fetched when it is first opened. */
export const lazyPage = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...bundles: string[]
): ComponentType<Props> => {
  const Page = lazy(async () => ({ default: await load() }));
  if (bundles.length === 0) return Page;
  return function PageWithMessages(props: Props) {
    return (
      <WithMessages bundles={bundles}>
        <Page {...props} />
      </WithMessages>
    );
  };
};
