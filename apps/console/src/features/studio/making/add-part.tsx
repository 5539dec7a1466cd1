import { Disclosure } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { AddPartProps } from './add-form.tsx';

const AddForm = lazyPart(async () => (await import('./add-form.tsx')).AddForm, 'studio');

/** A lesson, a quiz or a module more, made whole and listed where it belongs. */
export const AddPart = (props: AddPartProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('studio.add')} onOpen={() => setOpen(true)}>
      {isOpen && <AddForm {...props} />}
    </Disclosure>
  );
};
