import type { Operation } from '@campus/api-client';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { keyOf, type QueryState } from './query-cache/query-cache.ts';
import { createUseText, TextProvider } from './i18n/text.tsx';
import type { Journal, SaveState } from './journal/journal.ts';
import type { Entry, RecordedEntry, WorkKind } from './journal/work.ts';
import type { ShellMessageId } from './messages/ids.ts';
import type { Person, SessionState } from './session/session.ts';
import type { Shell } from './shell.ts';

const ShellContext = createContext<Shell | null>(null);

/** The parts of the shell: client, journal, session and the rest. */
export const useShell = (): Shell => {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('ShellProvider is missing above this component.');
  return shell;
};

/** The signed-in person, live. */
export const useSession = (): SessionState => {
  const { session } = useShell();
  return useSyncExternalStore(session.onChange, () => session.state);
};

/** The person signed in. Only for screens that exist for signed-in people. */
export const usePerson = (): Person => {
  const state = useSession();
  const [last, setLast] = useState<Person | null>(null);
  const person =
    state.status === 'signed-in' ? state.person : state.status === 'signed-out' ? state.was : null;
  if (person && person !== last) setLast(person);
  const known = person ?? last;
  if (!known) throw new Error('Nobody is signed in.');
  return known;
};

const Words = ({ shell, children }: { shell: Shell; children: ReactNode }) => {
  const state = useSession();
  const timeZone = state.status === 'signed-in' ? state.person.timeZone : undefined;
  return (
    <TextProvider translator={shell.translator} timeZone={timeZone}>
      {children}
    </TextProvider>
  );
};

/** Puts the shell, the language and the person's time zone above an application. */
export const ShellProvider = ({ shell, children }: { shell: Shell; children: ReactNode }) => (
  <ShellContext value={shell}>
    <Words shell={shell}>{children}</Words>
  </ShellContext>
);

/** The shell's own messages; applications make theirs with `createUseText`. */
export const useShellText = createUseText<ShellMessageId>();

/** The journal, for recording work. */
export const useJournal = (): Journal => useShell().journal;

/** Where the person's work is, live. */
export const useSaveState = (): SaveState => {
  const { journal } = useShell();
  return useSyncExternalStore(journal.onChange, () => journal.state);
};

/** A query as a screen sees it. */
export interface Query<Data> extends Omit<QueryState, 'data'> {
  data: Data | undefined;
  /** `data` is in another language than the chosen one: that of before the last switch, or a kept copy. */
  isOtherLanguage: boolean;
  /** An answer is still to come: nobody can say yet that there is nothing. The request begins after the first drawing. */
  isAwaited: boolean;
  refetch: () => Promise<void>;
}

const withoutLocale = (variables: unknown) =>
  typeof variables === 'object' && variables !== null && 'locale' in variables
    ? { ...variables, locale: null }
    : variables;

/**
 * The answer of a query: what this device has kept at once, then the server's. While the language changes the
 * old answer stays on screen. It asks again after signing in, and when `cache.invalidate()` is called.
 * `null` as variables asks nothing.
 */
export const useQuery = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
): Query<Data> => {
  const { cache } = useShell();
  const key = variables === null ? '' : keyOf(operation, variables);
  const subject = variables === null ? '' : keyOf(operation, withoutLocale(variables));
  const answer = useSyncExternalStore(cache.onChange, () => cache.snapshot(key));
  const session = useSession();
  const personId = session.status === 'signed-in' ? session.person.id : null;
  const [shown, setShown] = useState<{ subject: string; answer: QueryState } | null>(null);
  if (answer.data !== undefined && shown?.answer !== answer) setShown({ subject, answer });

  const asked = useMemo<{ key: string; variables: Variables } | null>(
    () => (variables === null ? null : { key, variables }),
    // The key stands for the variables: an equal object made again asks nothing again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  const refetch = useCallback(
    () => (asked ? cache.reload(operation, asked.variables) : Promise.resolve()),
    [cache, operation, asked],
  );
  useEffect(() => {
    if (asked) void cache.load(operation, asked.variables);
    return cache.onInvalid(() => void refetch());
  }, [cache, operation, asked, refetch, personId]);

  const earlier = shown?.subject === subject ? shown.answer : answer.inOtherLanguage;
  const other = answer.data === undefined && earlier ? earlier : null;
  const data = (other ?? answer).data as Data | undefined;
  return {
    ...answer,
    ...(other && { fetchedAt: other.fetchedAt, isKept: true }),
    data,
    isOtherLanguage: other !== null,
    isAwaited: asked !== null && (data === undefined ? !answer.failure : answer.isFetching),
    refetch,
  };
};

/** Work of one kind, narrowed. */
export type PendingWork<Kind extends WorkKind> = Extract<Entry | RecordedEntry, { kind: Kind }>;

/**
 * Work of a kind that an answer fetched at `fetchedAt` may not contain yet: still on this device, or
 * acknowledged since. Oldest first; lay it over the answer in this order.
 */
export const usePending = <Kind extends WorkKind>(kind: Kind, fetchedAt: number): PendingWork<Kind>[] => {
  const journal = useJournal();
  const [pending, setPending] = useState<PendingWork<Kind>[]>([]);
  useEffect(() => {
    let isCurrent = true;
    let newest = 0;
    const read = async () => {
      const turn = ++newest;
      const entries = await journal.pendingSince(fetchedAt);
      const ofKind = entries.filter((entry): entry is PendingWork<Kind> => entry.kind === kind);
      // A reading that was overtaken knows less than the one that is drawn.
      if (isCurrent && turn === newest)
        setPending((before) => (before.length + ofKind.length === 0 ? before : ofKind));
    };
    void read();
    const stop = journal.onChange(() => void read());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [journal, kind, fetchedAt]);
  return pending;
};
