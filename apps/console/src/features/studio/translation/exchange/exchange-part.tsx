import { Disclosure } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../../shared/text.ts';
import type { ExchangeOf } from './exchange.tsx';

// What reads XML comes when somebody asks for it.
const Exchange = lazyPart(async () => (await import('./exchange.tsx')).Exchange, 'studio');

/** For translators who work with tools of their own. */
export const ExchangePart = (it: ExchangeOf) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('studio.tr.exchange')} onOpen={() => setOpen(true)}>
      {isOpen && <Exchange {...it} />}
    </Disclosure>
  );
};
