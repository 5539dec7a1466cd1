import type { Page } from '@playwright/test';

/** From the last key to the end of a browser no hand is faster. */
const momentMs = 250;

/**
 * A moment passes for the page, in its own time: a busy machine slows the page down, not the hand. What it has begun to
 * write by then is on the device.
 */
export const letMomentPass = (page: Page): Promise<void> =>
  page.evaluate(async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('campus');
      opening.onerror = reject;
      opening.onsuccess = () => {
        const database = opening.result;
        // Readers of a store wait for those who write into it.
        const reading = database.transaction([...database.objectStoreNames]);
        for (const name of database.objectStoreNames) reading.objectStore(name).count();
        reading.oncomplete = resolve;
        database.close();
      };
    });
  }, momentMs);
