import { DraftTranslations } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { localeNames, useQuery } from '@campus/web-shell';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isYaml } from '../draft/draft-tree.ts';

/** Why a text cannot be written here; whoever translates words of it is led to where that is done. */
export const ReadOnly = ({ draftId, path }: { draftId: string; path: string }) => {
  const t = useText();
  const files = useQuery(DraftTranslations, isYaml(path) ? { draftId } : null).data?.draftTranslations ?? [];
  const own = files.filter((file) => file.path === path && file.mayWrite);
  return (
    <Notice title={t('studio.file.readOnly')}>
      {own.length > 0 && (
        <>
          <p>{t('studio.file.ownWords')}</p>
          <ul className="stack stack--tight">
            {own.map(({ locale }) => (
              <li key={locale}>
                <a href={studioPaths.translation(draftId, path, locale)}>
                  {t('studio.tr.into', { language: localeNames[locale] })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
};
