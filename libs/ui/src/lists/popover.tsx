import { useId, type ReactNode } from 'react';
import type { IconName } from '../icon.tsx';
import { OpeningButton } from './opening-button.tsx';
import { useOpening } from './use-opening.ts';

/** A button, and what it opens beside itself: filters, columns. What lies below stays where it is. */
export const Popover = ({
  label,
  icon,
  isOn = false,
  isRow = false,
  children,
}: {
  label: string;
  icon?: IconName;
  /** Something inside is set. */
  isOn?: boolean;
  /** In a row: shown as three dots. */
  isRow?: boolean;
  children: ReactNode;
}) => {
  const id = useId();
  const { isOpen, setOpen, button, box } = useOpening();
  return (
    <>
      <OpeningButton
        ref={button}
        label={label}
        icon={icon}
        isOn={isOn}
        isRow={isRow}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div ref={box} id={id} popover="manual" className="popover" role="group" aria-label={label}>
          {children}
        </div>
      )}
    </>
  );
};
