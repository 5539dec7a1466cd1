/** What the screen shows about an item that is loading. */
export interface LoadingNews {
  /** Come so far, unpacked. */
  bytes: number;
  /** The item has loaded: it talks to the campus, or shows something. */
  isOver: boolean;
}

const everyMs = 1_000;
/** An item that never talks and never shows anything is no longer on its way. */
const longestMs = 120_000;

/**
 * Reports how an item is loading until it is there. `look` returns what has arrived, and whether anything is
 * visible.
 */
export const loadingWatch = (
  look: () => { bytes: number; isSeen: boolean },
  tell: (news: LoadingNews) => void,
) => {
  let timer: ReturnType<typeof setInterval> | undefined;
  let isOn = false;
  const end = () => {
    clearInterval(timer);
    if (isOn) tell({ bytes: look().bytes, isOver: true });
    isOn = false;
  };
  return {
    begin: () => {
      clearInterval(timer);
      isOn = true;
      const begun = performance.now();
      tell({ bytes: 0, isOver: false });
      timer = setInterval(() => {
        const { bytes, isSeen } = look();
        if (isSeen || performance.now() - begun > longestMs) end();
        else tell({ bytes, isOver: false });
      }, everyMs);
    },
    end,
  };
};
