import type { DatabaseDoor } from './database.ts';

/** Single small values that outlive the page. Where the browser keeps nothing they last as long as the window. */
export interface Facts {
  get(name: string): Promise<unknown>;
  /** Whether it outlives the page. */
  put(name: string, value: unknown): Promise<boolean>;
  remove(name: string): Promise<void>;
}

/** Facts in IndexedDB, with the window's memory behind them. */
export const createFacts = (door: DatabaseDoor): Facts => {
  const memory = new Map<string, unknown>();
  return {
    async get(name) {
      if (memory.has(name)) return memory.get(name);
      try {
        return await (await door.get()).get('facts', name);
      } catch {
        return undefined;
      }
    },
    async put(name, value) {
      try {
        await (await door.get()).put('facts', value, name);
        memory.delete(name);
        return true;
      } catch {
        memory.set(name, value);
        return false;
      }
    },
    async remove(name) {
      memory.delete(name);
      await door.get().then(
        (database) => database.delete('facts', name),
        () => undefined,
      );
    },
  };
};
