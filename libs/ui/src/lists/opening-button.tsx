import './opening.css';
import type { ComponentProps } from 'react';
import { classes } from '../classes.ts';
import { VisuallyHidden } from '../feedback/state.tsx';
import { Icon, type IconName } from '../icon.tsx';

/**
 * The button for a box that opens next to it: with text or an icon in a line, as three dots in a row, where
 * pointing at it shows its text.
 */
export const OpeningButton = ({
  label,
  icon,
  isOn = false,
  isRow = false,
  ...rest
}: {
  label: string;
  icon?: IconName | undefined;
  /** Something inside is set. */
  isOn?: boolean;
  /** In a row: shown as three dots. */
  isRow?: boolean;
} & Pick<
  ComponentProps<'button'>,
  'ref' | 'onClick' | 'aria-haspopup' | 'aria-expanded' | 'aria-controls'
>) => (
  <button
    {...rest}
    type="button"
    className={classes('opening', isOn && 'opening--on', isRow && 'opening--row')}
    title={icon || isRow ? label : undefined}
  >
    {icon && <Icon name={icon} />}
    {isRow ? (
      <>
        <span aria-hidden="true">⋯</span>
        <VisuallyHidden>{label}</VisuallyHidden>
      </>
    ) : (
      <span className="opening__words">{label}</span>
    )}
  </button>
);
