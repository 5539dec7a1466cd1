import { usePerson } from '@campus/web-shell';
import { EditionFrame } from '../../shared/edition-frame.tsx';
import { figuresPaths } from '../../shared/paths/figures-paths.ts';
import { useText } from '../../shared/text.ts';
import { CostSection } from './costs/cost-section.tsx';
import { SubjectFigures } from './subject-figures.tsx';

/** The figures of an edition, among its other pages; and what it cost, for those who coordinate every country. */
export const EditionFiguresPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const { isRegional } = usePerson();
  return (
    <EditionFrame editionId={editionId} part={t('figures.title')}>
      {({ closedAt }) => (
        <>
          <p>
            <a href={figuresPaths.comments(editionId)}>{t('figures.comments.read')}</a>
          </p>
          <SubjectFigures place="edition" subjectId={editionId} />
          {isRegional && <CostSection editionId={editionId} isClosed={closedAt !== null} />}
        </>
      )}
    </EditionFrame>
  );
};
