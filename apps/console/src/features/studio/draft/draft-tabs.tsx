import { Tabs } from '@campus/ui';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';

const places = {
  texts: { href: studioPaths.draft, label: 'studio.texts' },
  changes: { href: studioPaths.changes, label: 'studio.changes' },
  translation: { href: studioPaths.translation, label: 'studio.tr.title' },
  units: { href: studioPaths.units, label: 'studio.units' },
  questions: { href: studioPaths.questions, label: 'studio.questions' },
  remarks: { href: studioPaths.remarks, label: 'studio.remarks' },
} as const;
type DraftPlace = keyof typeof places;

const names = Object.keys(places) as DraftPlace[];

/** The pages of a draft that show the whole of it, each from one side. */
export const DraftTabs = ({ draftId, here }: { draftId: string; here: DraftPlace }) => {
  const t = useText();
  return (
    <Tabs
      label={t('studio.draft')}
      tabs={names.map((name) => ({
        href: places[name].href(draftId),
        label: t(places[name].label),
        isCurrent: name === here,
      }))}
    />
  );
};
