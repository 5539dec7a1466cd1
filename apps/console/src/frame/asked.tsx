import { useSession, type SessionState } from '@campus/web-shell';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const Answered = createContext(true);

/** Below it, `useAskedSession` knows nobody until `asked` has come to an end. */
export const AskedFirst = ({
  asked,
  children,
}: {
  /** The server was asked who is signed in: it has answered, or cannot be reached. */
  asked: Promise<unknown>;
  children: ReactNode;
}) => {
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => {
    const note = () => setAnswered(true);
    asked.then(note, note);
  }, [asked]);
  return <Answered value={isAnswered}>{children}</Answered>;
};

/**
 * Who is signed in. Several people share a computer of an office: nothing is shown of the last one, whom the device
 * remembers, before the server has been asked. Without a connection the door of a session still opens.
 */
export const useAskedSession = (): SessionState => {
  const session = useSession();
  const isAnswered = useContext(Answered);
  const isRemembered = session.status === 'signed-in' && !session.isConfirmed;
  return isRemembered && !isAnswered ? { status: 'unknown' } : session;
};
