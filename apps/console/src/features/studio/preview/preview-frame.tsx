import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export const frameWidths = ['phone', 'desktop'] as const;
export type FrameWidth = (typeof frameWidths)[number];
export const frameLooks = ['light', 'dark'] as const;
export type FrameLook = (typeof frameLooks)[number];

/** The look of the campus, and nothing that leads out of the frame. */
const prepare = (inside: Document): void => {
  for (const sheet of document.head.querySelectorAll('link[rel="stylesheet"], style'))
    inside.head.append(inside.importNode(sheet, true));
  inside.addEventListener('click', (event) => {
    const link = event.target && 'closest' in event.target && (event.target as Element).closest('a');
    if (link) event.preventDefault();
  });
  inside.addEventListener('submit', (event) => event.preventDefault());
};

/**
 * A document of its own for what somebody writes: the sandbox lets no script of it run, whatever the text holds, and
 * allows no form and no way out. `allow-same-origin` runs nothing: it lets this page draw in it, and pictures of the
 * campus load.
 */
export const PreviewFrame = ({
  title,
  lang,
  width,
  look,
  children,
}: {
  title: string;
  lang: string;
  width: FrameWidth;
  look: FrameLook;
  children: ReactNode;
}) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [inside, setInside] = useState<Document | null>(null);
  // Some browsers put another document in its place once the frame has loaded.
  const take = () => {
    const found = frame.current?.contentDocument ?? null;
    if (found && found !== inside) {
      prepare(found);
      setInside(found);
    }
  };
  useEffect(take);
  useEffect(() => {
    if (!inside) return;
    inside.documentElement.lang = lang;
    inside.documentElement.dataset.theme = look;
    inside.title = title;
  }, [inside, lang, look, title]);
  return (
    <iframe
      ref={frame}
      title={title}
      className={`studio-preview__frame studio-preview__frame--${width}`}
      sandbox="allow-same-origin"
      onLoad={take}
    >
      {inside && createPortal(children, inside.body)}
    </iframe>
  );
};
