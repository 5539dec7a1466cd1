/** A window of an item, or a frame in it: the same origin as this page. */
export type ItemWindow = Window & typeof globalThis;

interface OwnWindowsEvents {
  /** The item asked for a window that is not shown in this page and may not exist. */
  onBlocked(): void;
}

/** What a browser shows in a frame; a document to read gets a window of the browser, if it lets it. */
const isPage = ({ pathname }: URL): boolean => {
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  return !name.includes('.') || /\.(x?html?|php|aspx?|jsp|cfm)$/i.test(name);
};

const urlOf = (inside: ItemWindow, url: string): URL | null => {
  const address = url === '' ? 'about:blank' : url;
  return URL.canParse(address, inside.document.baseURI) ? new URL(address, inside.document.baseURI) : null;
};

const isOurs = (inside: ItemWindow, url: string): boolean => {
  const address = urlOf(inside, url);
  if (address?.href === 'about:blank') return true;
  return address?.origin === inside.location.origin && isPage(address);
};

/** A name by which a frame or window is found already, or that means one. */
const isTaken = (inside: ItemWindow, name: string): boolean =>
  /^_(self|parent|top)$/i.test(name) ||
  [...inside.document.querySelectorAll('frame, iframe')].some((one) => one.getAttribute('name') === name);

const styles = {
  room: {
    position: 'fixed',
    inset: '0',
    zIndex: '2147483647',
    display: 'flex',
    flexDirection: 'column',
    background: '#fff',
  },
  frame: { flex: '1', width: '100%', minHeight: '0', border: '0' },
  close: {
    alignSelf: 'flex-end',
    margin: '4px',
    padding: '10px 16px',
    font: '600 16px system-ui, sans-serif',
    color: '#fff',
    background: '#1b1b1b',
    border: '0',
    borderRadius: '8px',
    cursor: 'pointer',
  },
};

/**
 * Shows a window that an item wants over the item, in a frame of it: it finds the API, and the item as its opener.
 * A window of the browser would be cut off from both, and phones have none.
 */
class OwnWindow {
  private readonly room: HTMLElement;
  readonly frame: HTMLIFrameElement;

  constructor(
    private readonly inside: ItemWindow,
    name: string,
    closeWords: string,
  ) {
    const { document } = inside;
    this.room = document.createElement('div');
    this.frame = document.createElement('iframe');
    const close = document.createElement('button');
    Object.assign(this.room.style, styles.room);
    Object.assign(this.frame.style, styles.frame);
    Object.assign(close.style, styles.close);
    Object.assign(this.frame, { name, title: name });
    Object.assign(close, { type: 'button', textContent: closeWords });
    close.addEventListener('click', this.close);
    this.frame.addEventListener('load', this.adopt);
    this.room.append(close, this.frame);
    document.body.append(this.room);
    this.adopt();
    this.frame.focus();
  }

  /** Content closes its windows itself, which a frame does not obey. */
  private readonly adopt = (): void => {
    const shown = this.frame.contentWindow;
    try {
      if (shown) shown.close = this.close;
    } catch {
      // It went to another site: then the button closes it.
    }
  };

  readonly close = (): void => {
    if (!this.room.isConnected) return;
    this.room.remove();
    this.inside.focus();
  };
}

let made = 0;

/** From now on pages of the package that the item opens in windows are shown over it. Asking twice changes nothing. */
export function takeWindows(inside: ItemWindow, closeWords: string, { onBlocked }: OwnWindowsEvents): void {
  if (Reflect.get(inside.open, 'isTaken') === true) return;
  const open = inside.open.bind(inside);
  const elsewhere = (...parameters: Parameters<typeof open>) => {
    const opened = open(...parameters);
    if (!opened) onBlocked();
    return opened;
  };
  const take: typeof open = (url = '', name = '', features = '') => {
    const isAlone = /\bno(opener|referrer)\b/i.test(features);
    const hasRoom =
      inside.document.body instanceof inside.HTMLElement && inside.document.body.tagName === 'BODY';
    if (isTaken(inside, name)) return open(url, name, features);
    if (isAlone || !hasRoom || !isOurs(inside, String(url))) return elsewhere(url, name, features);
    made += 1;
    const own = name === '' || name.startsWith('_') ? `campus-window-${made}` : name;
    const shown = new OwnWindow(inside, own, closeWords);
    // By its name, so that the item becomes its opener.
    return open(url === '' ? 'about:blank' : url, own) ?? shown.frame.contentWindow;
  };
  inside.open = Object.assign(take, { isTaken: true });
}
