import { Button } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import type { Read } from './use-writing.ts';

/** What somebody else wrote meanwhile: both texts are there, and one says which holds. */
export const Theirs = ({
  theirs,
  locale,
  onTake,
  onWrite,
  over,
}: {
  theirs: Read;
  locale: string | null;
  onTake: () => void;
  onWrite: () => void;
  /** What `onWrite` does, where it does not put one’s own text in the place of theirs. */
  over?: string;
}) => {
  const t = useText();
  return (
    <section className="stack stack--tight" aria-labelledby="studio-theirs">
      <h2 id="studio-theirs">{t('studio.theirs')}</h2>
      <pre className="studio__theirs" lang={locale ?? undefined} tabIndex={0}>
        {theirs.text}
      </pre>
      <div className="row">
        <Button kind="quiet" onClick={onTake}>
          {t('studio.theirs.take')}
        </Button>
        <Button kind="quiet" onClick={onWrite}>
          {over ?? t('studio.theirs.over')}
        </Button>
      </div>
    </section>
  );
};
