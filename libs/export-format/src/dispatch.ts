/** What the campus answers a dispatch package that asks to be opened. */
export type DispatchAnswer =
  | {
      state: 'open';
      /** Of this launch; news about it carry it. */
      launchId: string;
      /** Page of the hosted runtime, to be framed. */
      url: string;
    }
  /** The dispatch is switched off, used up or over: nothing is opened, not even the content inside. */
  | { state: 'closed' };

/** What a dispatch package reports of one launch, whenever it changed; the newest wins. */
export interface DispatchNews {
  launchId: string;
  isDone: boolean;
  isPassed: boolean | null;
  /** Per cent, or null without a score. */
  score: number | null;
}
