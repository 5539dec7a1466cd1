import './language-offer.css';
import { Button } from '@campus/ui';
import { useState } from 'react';
import { usePerson, useShellText } from '../hooks.tsx';
import { askedLocale } from '../i18n/kept-locale.ts';
import { useLocale } from '../i18n/text.tsx';
import { useLanguageChoice } from './use-language-choice.ts';

/** A link asked for another language than that of the account: it is shown, and the account is not changed unless somebody says so. */
export const LanguageOffer = () => {
  const t = useShellText();
  const locale = useLocale();
  const { locale: own } = usePerson();
  const { choose } = useLanguageChoice();
  const [isAnswered, setAnswered] = useState(false);
  if (isAnswered || locale === own || askedLocale() !== locale) return null;
  const answer = (chosen: string) => () => {
    setAnswered(true);
    choose(chosen);
  };
  return (
    <aside className="language-offer small no-print" aria-label={t('language.label')}>
      <span>{t('language.asked', { own })}</span>
      <Button kind="bare" onClick={answer(locale)}>
        {t('language.asked.keep')}
      </Button>
      <Button kind="bare" onClick={answer(own)}>
        {t('language.asked.back', { own })}
      </Button>
    </aside>
  );
};
