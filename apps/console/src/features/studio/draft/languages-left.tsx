import { DraftTranslations } from '@campus/api-client';
import { locales, useQuery } from '@campus/web-shell';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';

/** What waits for a translation, language by language, told to whoever publishes. */
export const LanguagesLeft = ({ draftId }: { draftId: string }) => {
  const t = useText();
  const files = useQuery(DraftTranslations, { draftId }).data?.draftTranslations;
  if (!files) return null;
  const left = locales.flatMap((locale) => {
    const own = files.filter((file) => file.locale === locale);
    const untranslated = own.reduce((sum, file) => sum + file.untranslated, 0);
    const changed = own.reduce((sum, file) => sum + file.changed, 0);
    return own.length > 0 ? [{ locale, untranslated, changed }] : [];
  });
  return (
    <ul className="stack stack--tight studio__files" aria-label={t('studio.tr.title')}>
      {left.map(({ locale, untranslated, changed }) => (
        <li key={locale}>
          {untranslated + changed === 0 ? (
            t('studio.left.none', { language: locale })
          ) : (
            <a href={studioPaths.translation(draftId)}>
              {t('studio.left', { language: locale, untranslated, changed })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
