import { isFontHost } from '@campus/scorm-format';
import type { Trouble, Zoom } from '../../protocol.ts';
import { bytesOf, rootOf, showsAnything, widthWanted, windowIn } from './item-window.ts';
import { LostPages } from '../sending/lost-pages.ts';
import { takeWindows, type ItemWindow } from './own-windows.ts';

/** Milliseconds an item may take to leave: what it reports then may end its attempt. */
const leavingMs = 2_000;
const blank = 'about:blank';
/** Milliseconds between checks for a loading page, because content may open a window before it has loaded. */
const lookMs = 10;
const longestLook = 30_000;

export interface ItemFrameEvents {
  onTrouble(code: Trouble, detail: string): void;
  onScale(scale: number): void;
  /** An item is on its way. */
  onShow(): void;
  /** A page of the item disappeared although it was not removed. */
  onGone(): void;
}

/** What content is made of, and hardly works without. */
const isNeeded = (directive: string): boolean => /^(script|frame|child|object)-src/.test(directive);

/** Tells which host an item asked for without success: a package from elsewhere often wants a font, a counter or a library. */
function watchRequests(inside: ItemWindow, onHost: (host: string, isNeeded: boolean) => void): void {
  if (!('ReportingObserver' in inside)) return;
  const observer = new inside.ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const blocked = body && 'blockedURL' in body ? String(body.blockedURL) : '';
        const directive = body && 'effectiveDirective' in body ? String(body.effectiveDirective) : '';
        if (!URL.canParse(blocked) || directive === 'font-src') continue;
        const { host } = new URL(blocked);
        if (!isFontHost(host)) onHost(host, isNeeded(directive));
      }
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
}

/** The frame that items are shown in, one after the other. */
export class ItemFrame {
  private readonly told = new Set<string>();
  private zoom: Zoom = 'fit';
  private isTaken = false;
  private looking: ReturnType<typeof setTimeout> | undefined;
  private readonly lost: LostPages;
  /** On the button that closes a window of the item. */
  closeWords = '×';
  /** A page of the item is loaded and has not been left. */
  isThere = false;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly events: ItemFrameEvents,
  ) {
    this.lost = new LostPages(frame);
    frame.addEventListener('load', () => this.whenLoaded());
    window.addEventListener('resize', () => this.scale());
  }

  show(url: string, title: string): void {
    this.isTaken = false;
    this.frame.title = title;
    this.frame.hidden = false;
    this.events.onShow();
    this.go(url);
  }

  /** Takes the item away; resolves when it has left, or has had its time. */
  async clear(): Promise<void> {
    if (this.isTaken || !this.frame.contentWindow) return;
    this.isTaken = true;
    const left = new Promise((resolve) => this.frame.addEventListener('load', resolve, { once: true }));
    this.go(blank);
    await Promise.race([left, new Promise((resolve) => setTimeout(resolve, leavingMs))]);
    this.isThere = false;
  }

  /** What of the item has come, and whether anything of it can be seen. */
  look(): { bytes: number; isSeen: boolean } {
    const inside = windowIn(this.frame);
    if (!inside || inside.location.href === blank) return { bytes: 0, isSeen: false };
    return { bytes: bytesOf(inside), isSeen: this.isThere && showsAnything(inside) };
  }

  setZoom(zoom: Zoom): void {
    this.zoom = zoom;
    this.scale();
  }

  /** No entry in the history for each item: the way back leads out of the course. */
  private go(url: string): void {
    clearTimeout(this.looking);
    const address = new URL(url, document.baseURI);
    this.lost.goes(url === blank ? null : address.href);
    this.frame.contentWindow?.location.replace(address);
    if (url !== blank) this.lookFor(Date.now() + longestLook);
  }

  private lookFor(until: number): void {
    this.takeWindows();
    if (this.isThere || this.isTaken || Date.now() > until) return;
    this.looking = setTimeout(() => this.lookFor(until), lookMs);
  }

  /** Pages of the package that the item opens in windows are shown over it, from now on. */
  takeWindows(): void {
    const inside = windowIn(this.frame);
    if (!inside || inside.location.href === blank) return;
    takeWindows(inside, this.closeWords, { onBlocked: () => this.events.onTrouble('POP_UP_BLOCKED', '') });
  }

  private whenLoaded(): void {
    const inside = windowIn(this.frame);
    if (this.isTaken || inside?.location.href === blank) return;
    this.lost.loaded();
    if (!inside) return;
    this.isThere = true;
    watchRequests(inside, (host, isNeeded) => {
      const code = isNeeded ? 'OUTSIDE_NEEDED' : 'OUTSIDE_REQUEST';
      if (this.told.has(`${code} ${host}`)) return;
      this.told.add(`${code} ${host}`);
      this.events.onTrouble(code, host);
    });
    this.takeWindows();
    inside.addEventListener('pagehide', () => {
      this.isThere = false;
      if (!this.isTaken) this.events.onGone();
    });
    this.scale();
    // Many draw themselves only after they have loaded.
    const root = rootOf(inside);
    if ('ResizeObserver' in inside && root) new inside.ResizeObserver(() => this.scale()).observe(root);
    setTimeout(() => this.scale(), 1000);
  }

  /**
   * Scales content of a fixed size to fit, or to the requested zoom; content wider than the frame can then be
   * scrolled.
   */
  private scale(): void {
    const { style } = this.frame;
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const inside = windowIn(this.frame);
    if (!inside || room.width === 0) return;
    style.width = this.zoom === 'fit' ? `${room.width}px` : `${room.width / this.zoom}px`;
    style.transform = 'none';
    const wanted = widthWanted(inside);
    const isWider = wanted > inside.innerWidth + 2;
    const width = isWider ? wanted : inside.innerWidth;
    const scale = this.zoom === 'fit' ? Math.min(1, room.width / width) : this.zoom;
    Object.assign(style, {
      width: `${width}px`,
      height: `${room.height / scale}px`,
      transform: scale === 1 ? 'none' : `scale(${scale})`,
      transformOrigin: '0 0',
    });
    this.events.onScale(scale);
  }
}
