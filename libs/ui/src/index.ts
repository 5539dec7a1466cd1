import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

export { Button, LinkButton } from './button.tsx';
export type { ButtonKind } from './button.tsx';
export { classes } from './classes.ts';
export { Dialog } from './dialog.tsx';
export { Disclosure } from './disclosure.tsx';
export { Checkbox, Field, PasswordField, RadioGroup, Select } from './field.tsx';
export { Icon } from './icon.tsx';
export type { IconName } from './icon.tsx';
export { Notice } from './notice.tsx';
export type { Tone } from './notice.tsx';
export { Progress } from './progress.tsx';
export { EmptyState, SaveState, Skeleton, SkipLink, Spinner, VisuallyHidden } from './state.tsx';
