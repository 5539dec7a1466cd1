import { useFormats, useLocale } from '@campus/web-shell';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../text.ts';
import { Recording } from './recording.tsx';

const kilobyte = 1000;

/** The size of a file in words, which change with the language. */
const useSizes = () => {
  const t = useText();
  const formats = useFormats();
  return useCallback(
    (bytes: number) =>
      bytes < kilobyte * kilobyte
        ? t('files.kb', { size: formats.number(Math.max(1, Math.round(bytes / kilobyte))) })
        : t('files.mb', { size: formats.number(bytes / kilobyte / kilobyte) }),
    [t, formats],
  );
};

/** A place of ours among the nodes of the course, made once. */
const placeIn = (parent: Element, name: 'span' | 'div', className: string, before: Element | null = null) => {
  const known = parent.querySelector(`:scope > .${className}`);
  if (known) return known;
  const made = document.createElement(name);
  made.className = className;
  parent.insertBefore(made, before);
  return made;
};

/** A recording, and where what we say of it stands: below the player, above the transcript. */
interface Placed {
  figure: HTMLElement;
  place: Element;
}

/** Words of ours, among words of the course that may be in another language. */
const placedIn = (root: Element, locale: string): Placed[] =>
  [...root.querySelectorAll<HTMLElement>('figure.audio')].map((figure) => {
    const place = placeIn(figure, 'div', 'audio-state', figure.querySelector('details'));
    place.setAttribute('lang', locale);
    return { figure, place };
  });

/** Recordings on a hidden screen are stopped. */
const hushHidden = (root: Element) => {
  for (const audio of root.querySelectorAll<HTMLAudioElement>('[hidden] audio'))
    if (!audio.paused) audio.pause();
};

/**
 * What the texts around it say of the files they bring along: how heavy a download is, and whether a recording can be
 * heard here. New texts are found as they come.
 */
export const Files = () => {
  const marker = useRef<HTMLSpanElement>(null);
  const [recordings, setRecordings] = useState<Placed[]>([]);
  const locale = useLocale();
  const sizeOf = useSizes();
  useEffect(() => {
    const root = marker.current?.parentElement;
    if (!root) return;
    const look = () => {
      for (const link of root.querySelectorAll<HTMLElement>('a.download[data-bytes]')) {
        const words = ` (${sizeOf(Number(link.dataset['bytes']))})`;
        const place = placeIn(link, 'span', 'download-size');
        if (place.textContent !== words) place.textContent = words;
      }
      const found = placedIn(root, locale);
      const isKnown = (known: readonly Placed[]) =>
        known.length === found.length && known.every(({ place }, at) => place === found[at]?.place);
      setRecordings((known) => (isKnown(known) ? known : found));
      hushHidden(root);
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
    return () => observer.disconnect();
  }, [sizeOf, locale]);
  return (
    <span ref={marker} hidden>
      {recordings.map(({ figure, place }, at) =>
        createPortal(<Recording figure={figure} />, place, `${at} ${figure.querySelector('source')?.src}`),
      )}
    </span>
  );
};
