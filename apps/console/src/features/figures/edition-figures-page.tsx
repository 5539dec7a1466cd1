import { EditionFrame } from '../../shared/edition-frame.tsx';
import { useText } from '../../shared/text.ts';
import { SubjectFigures } from './subject-figures.tsx';

/** The figures of an edition, among its other pages. */
export const EditionFiguresPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('figures.title')}>
      {() => <SubjectFigures place="edition" subjectId={editionId} />}
    </EditionFrame>
  );
};
