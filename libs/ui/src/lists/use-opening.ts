import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const EDGE = 8;

/** Below its button, or above where there is no room; never outside the window. */
const place = (button: HTMLElement, box: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const isRoomBelow = at.bottom + height + EDGE <= window.innerHeight;
  const top = isRoomBelow ? at.bottom + 4 : Math.max(EDGE, at.top - height - 4);
  const left = Math.max(EDGE, Math.min(at.left, window.innerWidth - width - EDGE));
  box.style.setProperty('inset-block-start', `${top}px`);
  box.style.setProperty('left', `${left}px`);
};

/**
 * A box that opens next to a button and lies above everything, also above a scrolling table. Escape, a press
 * elsewhere and losing the focus close it; Escape returns the focus.
 */
export const useOpening = () => {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen || !button.current || !box.current) return;
    // Not every browser has a top layer; in the others the box is above the page by its z-index.
    if ('showPopover' in box.current) box.current.showPopover();
    place(button.current, box.current);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      const isInside =
        target instanceof Node && (box.current?.contains(target) || button.current?.contains(target));
      if (!isInside) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    const again = () => button.current && box.current && place(button.current, box.current);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    window.addEventListener('scroll', again, true);
    window.addEventListener('resize', again);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
      window.removeEventListener('scroll', again, true);
      window.removeEventListener('resize', again);
    };
  }, [isOpen]);
  return { isOpen, setOpen, button, box };
};
