import { classes, Icon, VisuallyHidden, type IconName } from '@campus/ui';
import { useId, type ReactNode } from 'react';
import { useOpening } from './use-opening.ts';

/** A button of a toolbar, and what it opens: filters, columns. The list stays where it is. */
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
  /** In a row: three dots stand for its words. */
  isRow?: boolean;
  children: ReactNode;
}) => {
  const id = useId();
  const { isOpen, setOpen, button, box } = useOpening();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes('list-button', isOn && 'list-button--on', isRow && 'list-button--row')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={icon && label}
        onClick={() => setOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        {isRow ? (
          <>
            <span aria-hidden="true">⋯</span>
            <VisuallyHidden>{label}</VisuallyHidden>
          </>
        ) : (
          <span className="list-button__words">{label}</span>
        )}
      </button>
      {isOpen && (
        <div ref={box} id={id} popover="manual" className="list-popover" role="group" aria-label={label}>
          {children}
        </div>
      )}
    </>
  );
};
