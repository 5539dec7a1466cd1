import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { ShellProvider, useSession } from './hooks.tsx';
import { useTranslator } from './i18n/text.tsx';
import { followLinks } from './routing/navigation.ts';
import { Broken } from './screen/broken.tsx';
import { Opening, Unreachable } from './screen/opening.tsx';
import type { Shell } from './shell.ts';

/** Of the whole document, and what the mark of links that leave the campus says (`base.css` of `libs/ui`). */
const DocumentLanguage = () => {
  const translator = useTranslator();
  const { locale } = translator;
  useEffect(() => {
    const root = document.documentElement;
    root.lang = locale;
    root.style.setProperty('--leaves', `" (${translator.t('screen.leaves')})"`);
  }, [translator, locale]);
  return null;
};

/** When one set of screens takes the place of another, the focus must not stay behind on what is hidden. */
const useFocusOnChange = (status: string) => {
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== status && before.current !== 'unknown') document.getElementById('main')?.focus();
    before.current = status;
  }, [status]);
};

/** What makes an application of the shell. */
export interface ApplicationParts {
  /** The frame around every screen; its main part has the id `main`. */
  Frame: ComponentType<{ children: ReactNode }>;
  /** The screens of a signed-in person. */
  SignedIn: ComponentType;
  /** The screens before signing in. */
  SignedOut: ComponentType;
  /** Whether a path is a screen of this application, or the server's. */
  hasScreen: (path: string) => boolean;
}

/**
 * Which screens exist depends on who is signed in. When a session ends while somebody is working, their
 * screens stay mounted behind the sign-in form, with everything typed in them.
 */
const Screens = ({ SignedIn, SignedOut }: Pick<ApplicationParts, 'SignedIn' | 'SignedOut'>) => {
  const session = useSession();
  useFocusOnChange(session.status);
  if (session.status === 'unknown') return <Opening />;
  if (session.status === 'unreachable') return <Unreachable failure={session.failure} />;
  const person = session.status === 'signed-in' ? session.person : session.was;
  return (
    <>
      {session.status === 'signed-out' && <SignedOut />}
      {person && (
        <div key={person.id} hidden={session.status === 'signed-out'}>
          <SignedIn />
        </div>
      )}
    </>
  );
};

/** A whole application: shell, language, links, frame, and the screens for whoever is signed in. */
export const Application = ({ shell, Frame, hasScreen, ...screens }: ApplicationParts & { shell: Shell }) => {
  useEffect(() => followLinks(hasScreen), [hasScreen]);
  return (
    <ShellProvider shell={shell}>
      <DocumentLanguage />
      <Broken>
        <Frame>
          <Screens {...screens} />
        </Frame>
      </Broken>
    </ShellProvider>
  );
};
