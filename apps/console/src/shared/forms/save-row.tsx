import { Button } from '@campus/ui';
import { TroubleNotice, type useIntention } from '@campus/web-shell';
import { useText } from '../text.ts';

type Intention = Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;

/** The end of a form: what went wrong, the button, and that it was saved. */
export const SaveRow = ({
  intention: { isRunning, trouble },
  label,
  isUnsaved,
  isSaved,
}: {
  intention: Intention;
  label?: string;
  isUnsaved: boolean;
  isSaved: boolean;
}) => {
  const t = useText();
  return (
    <div className="stack stack--tight">
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className="row">
        <Button type="submit" isBusy={isRunning}>
          {label ?? t('console.save')}
        </Button>
        <p role="status" className="soft small">
          {isUnsaved ? t('console.unsaved') : isSaved ? t('console.saved') : ''}
        </p>
      </div>
    </div>
  );
};
