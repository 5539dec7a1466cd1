import { useEffect, useId, type KeyboardEvent } from 'react';
import { classes } from '../classes.ts';
import type { IconName } from '../icon.tsx';
import { OpeningButton } from './opening-button.tsx';
import { useOpening } from './use-opening.ts';

/** One line of a menu: a place to go to, a file, or something to do. */
export interface MenuItem {
  id: string;
  label: string;
  href?: string;
  isFile?: boolean;
  isDanger?: boolean;
  onSelect?: () => void;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const lines = (box: HTMLElement | null) => [
  ...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** Arrow keys go from line to line, round and round; Tab leaves. */
const useMenu = () => {
  const opening = useOpening();
  const { isOpen, setOpen, button, box } = opening;
  useEffect(() => {
    if (isOpen) lines(box.current)[0]?.focus();
  }, [isOpen, box]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const all = lines(box.current);
    const at = all.findIndex((line) => line === document.activeElement);
    all[step(at, all.length)]?.focus();
  };
  return { ...opening, close, move };
};

const Line = ({ item, onDone }: { item: MenuItem; onDone: () => void }) => {
  const shared = {
    role: 'menuitem',
    tabIndex: -1,
    className: classes('popover-menu__line', item.isDanger && 'popover-menu__line--danger'),
  };
  if (item.href !== undefined)
    return (
      <a {...shared} href={item.href} download={item.isFile} onClick={onDone}>
        {item.label}
      </a>
    );
  return (
    <button
      {...shared}
      type="button"
      onClick={() => {
        onDone();
        item.onSelect?.();
      }}
    >
      {item.label}
    </button>
  );
};

/** A button that opens a menu; in a row it is shown as three dots. */
export const MenuButton = ({
  label,
  items,
  icon,
  isRow = false,
}: {
  label: string;
  items: readonly MenuItem[];
  icon?: IconName;
  /** At the end of a row: the words are for screen readers. */
  isRow?: boolean;
}) => {
  const id = useId();
  const { isOpen, setOpen, button, box, close, move } = useMenu();
  if (items.length === 0) return null;
  return (
    <>
      <OpeningButton
        ref={button}
        label={label}
        icon={icon}
        isRow={isRow}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          ref={box}
          id={id}
          popover="manual"
          role="menu"
          aria-label={label}
          className="popover popover-menu"
          onKeyDown={move}
        >
          {items.map((item) => (
            <Line key={item.id} item={item} onDone={close} />
          ))}
        </div>
      )}
    </>
  );
};
