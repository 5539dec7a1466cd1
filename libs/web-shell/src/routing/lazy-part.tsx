import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslator } from '../i18n/text.tsx';

/**
 * A part that a page can do without. While its code is not available, `meanwhile` is shown in its place, and
 * the code is requested again when the connection is back: if the page waited for it as for its own code, the
 * whole page would be lost.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  bundle?: string,
  meanwhile: ReactNode = null,
): ComponentType<Props> => {
  let found: ComponentType<Props> | null = null;
  return function Part(props: Props) {
    const translator = useTranslator();
    const [Shown, setShown] = useState(() => found);
    useEffect(() => {
      if (Shown) return;
      const bring = async () => {
        try {
          if (bundle) await translator.use(bundle);
          found = await load();
          setShown(() => found);
        } catch {
          // No connection; its return triggers the next try.
        }
      };
      void bring();
      const asked = () => void bring();
      window.addEventListener('online', asked);
      return () => window.removeEventListener('online', asked);
    }, [Shown, translator]);
    return Shown ? <Shown {...props} /> : meanwhile;
  };
};
