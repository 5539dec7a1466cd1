import './plan.css';
import { useText } from '../../../shared/text.ts';
import { DetailsSection } from '../details-section.tsx';
import { EditionFacts } from '../edition-facts.tsx';
import { WholeEdition } from '../whole-edition.tsx';

/** What an edition is; coordinators of one country read it. */
export const PlanPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.plan')}>
      {(edition) =>
        edition.mayPlan ? (
          <DetailsSection key={edition.id} edition={edition} />
        ) : (
          <EditionFacts edition={edition} />
        )
      }
    </WholeEdition>
  );
};
