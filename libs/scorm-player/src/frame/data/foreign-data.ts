import { flattenCmi } from '@campus/scorm-format';
import { isKeptCommit } from '../sending/write-ahead.ts';

/** Under which the frame remembers whose the content's own data is. */
const OWNER = 'campus-scorm-owner';

/** What content may keep in its origin beside `localStorage`; the browser may lack any of it. */
export interface OtherStores {
  session: () => Storage;
  databases: () => IDBFactory;
  caches: () => CacheStorage;
  cookies: () => Pick<Document, 'cookie'>;
}

export const storesOfWindow: OtherStores = {
  session: () => window.sessionStorage,
  databases: () => window.indexedDB,
  caches: () => window.caches,
  cookies: () => document,
};

/** The learner's id and name as content gets them. */
export const learnerOf = (cmi: Record<string, unknown>): string => {
  const flat = flattenCmi(cmi);
  return flat['cmi.core.student_id'] ?? flat['cmi.learner_id'] ?? '';
};

const tried = async (work: () => unknown): Promise<void> => {
  try {
    await work();
  } catch {
    // What this browser does not let be touched, content cannot have used.
  }
};

const clearLocal = (store: Storage): void => {
  const names = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
  for (const name of names.filter((each) => !isKeptCommit(store, each))) store.removeItem(name);
};

/** On the host alone: content has no other. */
const clearCookies = (document: Pick<Document, 'cookie'>): void => {
  for (const pair of document.cookie.split(';')) {
    const name = pair.split('=')[0]?.trim();
    if (name) document.cookie = `${name}=; max-age=0; path=/`;
  }
};

/** Takes everything out of the origin that content kept there. Commits that wait for the journal stay. */
export async function clearContent(local: Storage | null, other: OtherStores): Promise<void> {
  await Promise.all([
    tried(() => local && clearLocal(local)),
    tried(() => other.session().clear()),
    tried(() => clearCookies(other.cookies())),
    tried(async () => {
      const databases = other.databases();
      for (const { name } of await databases.databases()) if (name) databases.deleteDatabase(name);
    }),
    tried(async () => {
      const caches = other.caches();
      for (const name of await caches.keys()) await caches.delete(name);
    }),
  ]);
}

/** At a launch: removes what content stored for anybody else before content can read it. */
export async function clearForeign(
  local: Storage | null,
  other: OtherStores,
  learner: string,
): Promise<void> {
  if (local && local.getItem(OWNER) !== learner) await clearContent(local, other);
  await tried(() => local?.setItem(OWNER, learner));
}
