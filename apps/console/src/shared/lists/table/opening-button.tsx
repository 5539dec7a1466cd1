import { classes, Icon, VisuallyHidden, type IconName } from '@campus/ui';
import type { ComponentProps } from 'react';

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
    className={classes('list-button', isOn && 'list-button--on', isRow && 'list-button--row')}
    title={icon || isRow ? label : undefined}
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
);
