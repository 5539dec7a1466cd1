import { SideDrawer as Drawer } from '@campus/ui';
import type { ComponentProps } from 'react';
import { useText } from '../../text.ts';

/** Opens a row's details next to the list: the list stays as it was, Escape returns to it. */
export const SideDrawer = (props: Omit<ComponentProps<typeof Drawer>, 'words'>) => {
  const t = useText();
  const words = {
    previous: t('console.list.drawer.previous'),
    next: t('console.list.drawer.next'),
    close: t('console.list.drawer.close'),
  };
  return <Drawer {...props} words={words} />;
};
