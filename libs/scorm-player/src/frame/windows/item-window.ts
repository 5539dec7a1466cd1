import type { ItemWindow } from './own-windows.ts';

/** The window in a frame when it is of this page's origin; null when it cannot be accessed. */
export const windowIn = (frame: Pick<HTMLIFrameElement, 'contentWindow'>): ItemWindow | null => {
  const inside = frame.contentWindow as ItemWindow | null;
  try {
    return inside?.document ? inside : null;
  } catch {
    return null;
  }
};

/** A page that is moving on has no root element for a moment. */
export const rootOf = ({ document }: Pick<Window, 'document'>): Element | null => document.documentElement;

/** How wide a page wants to be; it may draw beyond what it is given. */
export const widthWanted = (inside: Pick<Window, 'document'>): number =>
  Math.max(rootOf(inside)?.scrollWidth ?? 0, inside.document.body?.scrollWidth ?? 0);

const drawn = 'img, svg, canvas, video, object, embed';

const framesIn = (inside: ItemWindow): ItemWindow[] =>
  [...inside.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap(
    (frame) => windowIn(frame) ?? [],
  );

/** Whether a page, or one in it, shows anything by now. */
export const showsAnything = (inside: ItemWindow): boolean => {
  const { body } = inside.document;
  // The text of scripts counts too.
  const words = body?.innerText ?? body?.textContent ?? '';
  if (words.trim() !== '' || body?.querySelector(drawn)) return true;
  return framesIn(inside).some(showsAnything);
};

/** Bytes that have come for a page and those in it, unpacked. */
export const bytesOf = (inside: ItemWindow): number => {
  const entries = [
    ...inside.performance.getEntriesByType('navigation'),
    ...inside.performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const own = entries.reduce((sum, { decodedBodySize }) => sum + (decodedBodySize || 0), 0);
  return framesIn(inside).reduce((sum, below) => sum + bytesOf(below), own);
};
