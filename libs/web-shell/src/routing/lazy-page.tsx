import { lazy, type ComponentType } from 'react';
import { WithMessages } from './with-messages.tsx';

/** A screen whose code, and whose bundle of messages, are fetched when it is first opened. */
export const lazyPage = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  bundle?: string,
): ComponentType<Props> => {
  const Page = lazy(async () => ({ default: await load() }));
  if (!bundle) return Page;
  return function PageWithMessages(props: Props) {
    return (
      <WithMessages bundle={bundle}>
        <Page {...props} />
      </WithMessages>
    );
  };
};
