import { classes, Icon, VisuallyHidden, type IconName } from '@campus/ui';
import type { ComponentProps } from 'react';

/** The button of what opens beside it: in a line its words or a drawing, in a row three dots; pointing at it says which. */
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
  /** In a row: three dots stand for its words. */
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
