import './button.css';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icon.tsx';

/** `primary` is the one thing to do here; `quiet` the others; `bare` a small one inside text; `danger` what cannot be undone. */
export type ButtonKind = 'primary' | 'quiet' | 'bare' | 'danger';

interface Look {
  kind?: ButtonKind;
  icon?: IconName;
  /** Put the icon after the words, as in "Next →". */
  iconAtEnd?: boolean;
  isWide?: boolean;
  children: ReactNode;
}

const look = ({ kind = 'primary', isWide }: Look, className?: string) =>
  classes('btn', kind !== 'primary' && `btn--${kind}`, isWide && 'btn--wide', className);

const Face = ({ icon, iconAtEnd, children }: Look) => (
  <>
    {icon && !iconAtEnd && <Icon name={icon} />}
    <span>{children}</span>
    {icon && iconAtEnd && <Icon name={icon} />}
  </>
);

/**
 * A button. `isBusy` keeps its place and its focus while something runs: it stays focusable and ignores
 * further presses, where `disabled` would drop the keyboard user back to the top of the page. `aria-disabled={false}`
 * has it said about a button that can be pressed, too.
 */
export const Button = ({
  kind,
  icon,
  iconAtEnd,
  isWide,
  isBusy,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: Look & { isBusy?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) => {
  const face = { kind, icon, iconAtEnd, isWide, children };
  return (
    <button
      {...rest}
      type={type}
      className={look(face, className)}
      aria-disabled={isBusy || rest['aria-disabled']}
      aria-busy={isBusy || undefined}
      onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}
    >
      <Face {...face} />
    </button>
  );
};

/** A link that looks like a button, for going somewhere. */
export const LinkButton = ({
  kind,
  icon,
  iconAtEnd,
  isWide,
  children,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) => {
  const face = { kind, icon, iconAtEnd, isWide, children };
  return (
    <a {...rest} className={look(face, className)}>
      <Face {...face} />
    </a>
  );
};
