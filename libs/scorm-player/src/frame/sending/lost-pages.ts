import { windowIn } from '../windows/item-window.ts';

/** Between two tries to fetch a page that did not come. */
const againMs = 10_000;

/** The members of a frame that are read. */
type Frame = Pick<HTMLIFrameElement, 'src' | 'contentWindow' | 'hasAttribute'>;

const isOurs = (address: string, origin: string): boolean =>
  URL.canParse(address) && new URL(address).origin === origin;

/**
 * Frames inside an item whose page failed to load: the browser shows its own page instead, which is
 * inaccessible. So are frames of another origin and sandboxed ones, which must not be mistaken for them.
 */
const lostBelow = (inside: Window, origin: string): Frame[] =>
  [...inside.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((frame) => {
    const below = windowIn(frame);
    if (below) return lostBelow(below, origin);
    return isOurs(frame.src, origin) && !frame.hasAttribute('sandbox') ? [frame] : [];
  });

const fetchAgain = (frame: Frame, address: string): void => frame.contentWindow?.location.replace(address);

/**
 * Reloads pages that could not be fetched once the connection is back. A frame's address is the last one it
 * was given; where content navigates its own window, the browser's event tells the address, if it has one.
 */
export class LostPages {
  private address: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly origin = location.origin,
  ) {
    window.addEventListener('online', () => this.again());
  }

  /** The item is navigated to a page; null: it is being removed. */
  goes(address: string | null): void {
    this.address = address;
    clearTimeout(this.timer);
  }

  /** A page of the item has come, or the browser's own in its place. */
  loaded(): void {
    clearTimeout(this.timer);
    const inside = windowIn(this.frame);
    if (!inside) {
      this.timer = setTimeout(() => this.again(), againMs);
      return;
    }
    if ('navigation' in inside)
      inside.navigation.addEventListener('navigate', ({ destination, hashChange }) => {
        if (!hashChange && this.address !== null && isOurs(destination.url, this.origin))
          this.address = destination.url;
      });
  }

  private again(): void {
    if (this.address === null || !navigator.onLine) return;
    const inside = windowIn(this.frame);
    if (!inside) fetchAgain(this.frame, this.address);
    else for (const lost of lostBelow(inside, this.origin)) fetchAgain(lost, lost.src);
  }
}
