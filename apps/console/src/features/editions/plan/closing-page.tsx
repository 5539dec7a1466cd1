import { useText } from '../../../shared/text.ts';
import { CloseSection } from '../close-section.tsx';
import { WholeEdition } from '../whole-edition.tsx';

/** The end of an edition. */
export const ClosingPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.closing')}>
      {(edition) =>
        edition.mayPlan || edition.mayReopen ? (
          <CloseSection edition={edition} />
        ) : (
          <p className="prose">{t('close.notYours')}</p>
        )
      }
    </WholeEdition>
  );
};
