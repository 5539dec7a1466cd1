/** Where the service worker looks for pictures and recordings. */
const NAME = 'media';

/** Over plain http, and in some private windows, a browser keeps no files. */
export const hasShelf = (): boolean => 'caches' in window && 'serviceWorker' in navigator;

export const isOnShelf = async (path: string): Promise<boolean> =>
  hasShelf() && (await (await caches.open(NAME)).match(path)) !== undefined;

/** Whether the device has the file now. */
export const putOnShelf = async (path: string): Promise<boolean> => {
  try {
    if (!(await isOnShelf(path))) await (await caches.open(NAME)).add(path);
    return true;
  } catch {
    return false;
  }
};

export const takeOffShelf = async (paths: readonly string[]): Promise<void> => {
  if (!hasShelf()) return;
  const shelf = await caches.open(NAME);
  await Promise.all(paths.map((path) => shelf.delete(path)));
};
