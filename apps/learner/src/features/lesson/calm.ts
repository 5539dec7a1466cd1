/** Milliseconds after which nothing that somebody waits for is still loading, also on a slow connection. */
const patienceMs = 4000;

/** Resolves when what nobody waits for may load. */
export const calm = (): Promise<void> => new Promise((done) => setTimeout(done, patienceMs));
