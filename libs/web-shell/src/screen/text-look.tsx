import './text-look.css';
import { Disclosure, RadioGroup } from '@campus/ui';
import { useRef, useState } from 'react';
import { createUseText } from '../i18n/text.tsx';
import type look from '../messages/es/look.json';
import { chooseLook, keptLook, looks, type LookName } from './look.ts';

const useText = createUseText<keyof typeof look>();

/** Size and spacing of all text, kept on this device; each applies at once. */
export const TextLook = () => {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string>(() => keptLook('text'));
  const [spacing, setSpacing] = useState<string>(() => keptLook('spacing'));
  /** What grows above it must not push the choice away from under a finger. */
  const choose = (name: LookName, value: string) => {
    const top = () => place.current?.getBoundingClientRect().top ?? 0;
    const before = top();
    chooseLook(name, value);
    const moved = top() - before;
    if (moved !== 0) window.scrollBy(0, moved);
  };
  return (
    <div ref={place} className="text-look">
      <RadioGroup
        label={t('look.text')}
        name="look-text"
        value={text}
        options={looks.text.map((value) => ({ value, label: t(`look.text.${value}`) }))}
        onChange={(value) => {
          choose('text', value);
          setText(value);
        }}
      />
      <RadioGroup
        label={t('look.spacing')}
        name="look-spacing"
        value={spacing}
        options={looks.spacing.map((value) => ({ value, label: t(`look.spacing.${value}`) }))}
        onChange={(value) => {
          choose('spacing', value);
          setSpacing(value);
        }}
      />
      <p className="soft small">{t('look.kept')}</p>
    </div>
  );
};

/** Below a text: the same, folded. */
export const LookStart = () => {
  const t = useText();
  return (
    <div className="look-start no-print">
      <Disclosure summary={t('look.open')}>
        <TextLook />
      </Disclosure>
    </div>
  );
};
