import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslator } from '../i18n/text.tsx';
import { lookNow } from '../reach.ts';
import { Opening } from '../screen/opening.tsx';
import { NotHere } from './not-here.ts';

/**
 * A screen whose code, and whose bundle of messages, are fetched when it is first opened; `meanwhile` stands in its
 * place. Not React's own `lazy`: what that shows meanwhile stays for 300 ms at least, also on a device that has
 * everything. What cannot be fetched is thrown as `NotHere`, for the boundary around the screens, once it is known
 * whether the server can be reached; the next visit asks again.
 */
export const lazyPage = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  bundle?: string,
  meanwhile: ReactNode = <Opening />,
): ComponentType<Props> => {
  let found: ComponentType<Props> | null = null;
  return function LazyPage(props: Props) {
    const translator = useTranslator();
    const [Shown, setShown] = useState(() => (!bundle || translator.has(bundle) ? found : null));
    const [failed, setFailed] = useState<{ error: unknown } | null>(null);
    useEffect(() => {
      if (Shown) return;
      Promise.all([load(), bundle && translator.use(bundle)]).then(
        ([page]) => {
          found = page;
          setShown(() => page);
        },
        async (cause: unknown) => {
          await lookNow();
          setFailed({ error: new NotHere(cause) });
        },
      );
    }, [Shown, translator]);
    if (failed) throw failed.error;
    return Shown ? <Shown {...props} /> : meanwhile;
  };
};
