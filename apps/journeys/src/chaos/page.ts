import { createShell, type WorkKind, type WorkPayloads } from '@campus/web-shell';

/**
 * The page the chaos stories open: the shell of the learner's application, without its screens. It runs in the
 * browser, against the campus it is served from.
 */
export interface ChaosPage {
  /** Resolves when it is known who is here. */
  ready: Promise<unknown>;
  /** Records pieces of work, one right after the other; resolves when all are written down. */
  act(work: { kind: WorkKind; payload: object }[]): Promise<{ isDurable: boolean }[]>;
  /** What the person is told about their work. */
  state(): { name: string; waiting: number; session: string };
  /** All faults are over: asks who is signed in and sends what waits. Resolves to how much still waits. */
  heal(): Promise<number>;
  /** The browser closes the connections to its database under the page. */
  closeDatabase(): void;
  /** Whether this is the only window; another one may be a moment ahead of what this one knows. */
  isAlone: boolean;
  /** Times it said "saved" while something waited, and work that was refused. */
  issues: string[];
}

declare global {
  interface Window {
    chaos: ChaosPage;
    /** `isAlone` of a page that is on its way. */
    opensAlone: boolean;
  }
}

const connections = new Set<IDBDatabase>();
const open = indexedDB.open.bind(indexedDB);
indexedDB.open = (name, version) => {
  const request = open(name, version);
  request.addEventListener('success', () => connections.add(request.result));
  return request;
};

const none = () => Promise.resolve({ default: {} });
const shell = createShell({ bundles: { main: { es: none, en: none, fr: none } } });
const { journal, session } = shell;
const issues: string[] = [];
let begun = 0;

/** Entries that wait on this device, by a look of our own into its database. */
const countWaiting = () =>
  new Promise<number>((resolve) => {
    const opening = open('campus');
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('journal')) return resolve(0);
      const counting = database.transaction('journal').objectStore('journal').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
      return undefined;
    };
  });

/** How far behind another window this one may be, on a machine with more to do than cores. */
const hearsayMs = 5000;

const isLying = async () => {
  const acts = begun;
  const waiting = await countWaiting();
  return waiting > 0 && acts === begun && journal.state.name === 'saved';
};

journal.onChange(() => {
  if (journal.state.name !== 'saved') return;
  void isLying().then(async (lies) => {
    if (!lies) return;
    if (!window.chaos.isAlone) {
      await new Promise((resolve) => setTimeout(resolve, hearsayMs));
      if (!(await isLying())) return;
    }
    issues.push('it said "saved" while work waited on the device');
  });
});
journal.onRefused((refused) => {
  for (const { code, entry } of refused) issues.push(`${entry.kind} ${entry.sequence} was refused: ${code}`);
});

const started = shell.start();

window.chaos = {
  ready: started,
  async act(work) {
    await started;
    const writing = work.map(({ kind, payload }) => {
      begun += 1;
      return journal.record(kind, payload as WorkPayloads[WorkKind]);
    });
    return Promise.all(writing);
  },
  state: () => ({ ...journal.state, session: session.state.status }),
  async heal() {
    await started;
    await session.confirm();
    return journal.flush();
  },
  closeDatabase() {
    for (const database of connections) database.close();
    connections.clear();
  },
  isAlone: window.opensAlone,
  issues,
};
