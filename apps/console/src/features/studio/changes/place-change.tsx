import type { FileDifference } from '@campus/content-format/differences';
import { localeNames, locales } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { ChangedSource } from '../translation/changed-source.tsx';
import { usePlaceWords } from '../translation/use-place-words.ts';
import { useSettingWords } from './use-setting-words.ts';

/** What people call the place: a screen by its heading, a text of a pool by its question. */
const usePlace = () => {
  const t = useText();
  const wordsOf = usePlaceWords();
  const settingOf = useSettingWords();
  return ({ part, heading, steps }: FileDifference): string => {
    switch (part) {
      case 'text':
        return wordsOf(steps);
      case 'setting':
        return settingOf(steps);
      case 'screen':
        return heading ? t('studio.changes.screen', { heading }) : t('studio.at.text');
      case 'title':
        return t('studio.at.title');
      case 'lines':
        return t('studio.changes.lines');
      default:
        return t(`studio.preview.${part}`);
    }
  };
};

/** A place that reads otherwise: what was struck out, what is new marked, by the word. */
export const PlaceChange = ({ change, isShared }: { change: FileDifference; isShared: boolean }) => {
  const t = useText();
  const place = usePlace();
  const { before, after, isMarkupOnly } = change;
  const locale = locales.find((each) => each === change.locale) ?? null;
  return (
    <li className="stack stack--tight">
      <h3>
        {place(change)}
        {locale && isShared && ` · ${localeNames[locale]}`}
      </h3>
      {isMarkupOnly ? (
        <p className="soft">{t('studio.changes.markupOnly')}</p>
      ) : (
        <ChangedSource was={before} is={after} locale={locale ?? 'es'} />
      )}
    </li>
  );
};
