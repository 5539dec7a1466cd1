/** A list of listeners. One that throws does not keep the others from hearing. */
export interface Emitter<Event> {
  emit(event: Event): void;
  /** Returns the function that stops listening. */
  on(listener: (event: Event) => void): () => void;
}

/** An emitter without listeners. */
export const createEmitter = <Event = void>(): Emitter<Event> => {
  const listeners = new Set<(event: Event) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          reportError(error);
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

const reportError = (error: unknown) => {
  setTimeout(() => {
    throw error;
  });
};
