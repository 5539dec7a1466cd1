import { ShellProvider, useSession, useTranslator, type Shell } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { Broken } from './frame/broken.tsx';
import { Frame } from './frame/frame.tsx';
import { SignedInRoutes } from './routes/signed-in.tsx';
import { SignedOutRoutes } from './routes/signed-out.tsx';
import { Opening, Unreachable } from './routes/opening.tsx';
import { followLinks } from './shared/navigation.ts';

const DocumentLanguage = () => {
  const { locale } = useTranslator();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
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

/**
 * Which screens there are depends on who is signed in. When a session ends under somebody's hands, their
 * screens stay mounted behind the sign-in form, with everything typed in them.
 */
const Screens = () => {
  const session = useSession();
  useFocusOnChange(session.status);
  if (session.status === 'unknown') return <Opening />;
  if (session.status === 'unreachable') return <Unreachable failure={session.failure} />;
  const person = session.status === 'signed-in' ? session.person : session.was;
  return (
    <>
      {session.status === 'signed-out' && <SignedOutRoutes />}
      {person && (
        <div key={person.id} hidden={session.status === 'signed-out'}>
          <SignedInRoutes />
        </div>
      )}
    </>
  );
};

/** The learner's application. */
export const App = ({ shell }: { shell: Shell }) => {
  useEffect(followLinks, []);
  return (
    <ShellProvider shell={shell}>
      <DocumentLanguage />
      <Broken>
        <Frame>
          <Screens />
        </Frame>
      </Broken>
    </ShellProvider>
  );
};
