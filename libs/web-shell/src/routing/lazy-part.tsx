import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { useTranslator } from '../i18n/text.tsx';

/**
 * A part that a page can do without. While its code is not available, `meanwhile` stands in its place, and it is asked for
 * again when the connection is back: a page that waited for it like for a page of its own would be lost with it.
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
          // Without a connection; it says when it is back.
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
