import { Facts } from '@campus/ui';
import { useFormats, zoneName } from '@campus/web-shell';
import { usePeriod } from '../../shared/edition-frame.tsx';
import { useText } from '../../shared/text.ts';
import { useVocabulary } from '../../shared/words/vocabulary.ts';
import type { Edition } from './edition-data.ts';

/** What an edition is, in a list of facts. */
export const EditionFacts = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const formats = useFormats();
  const period = usePeriod();
  const { audience } = useVocabulary();
  return (
    <Facts
      facts={[
        {
          label: t('edition.course'),
          value: t('edition.version', { title: edition.courseTitle, number: edition.versionNumber }),
        },
        { label: t('edition.route'), value: t(`console.route.${edition.route}`) },
        { label: t('edition.audience'), value: audience(edition.audience) },
        {
          label: t('edition.languages'),
          value: formats.list(edition.locales.map((locale) => formats.language(locale))),
        },
        { label: t('edition.dates'), value: period(edition) },
        { label: t('edition.zone'), value: zoneName(edition.timeZone, formats.locale) },
        { label: t('edition.self'), value: edition.isOpen ? t('edition.self.yes') : t('edition.self.no') },
        { label: t('edition.key'), value: edition.key },
      ]}
    />
  );
};
