import { Button } from '@campus/ui';
import { TroubleNotice, useFormats, type useIntention } from '@campus/web-shell';
import { useText } from '../text.ts';

type Intention = Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;

/** The end of a form: what went wrong, the button, and that it was saved. */
export const SaveRow = ({
  intention: { isRunning, trouble },
  label,
  isUnsaved,
  isSaved,
  changed = [],
}: {
  intention: Intention;
  label?: string;
  isUnsaved: boolean;
  isSaved: boolean;
  /** Labels of the fields that a colleague changed meanwhile. */
  changed?: readonly string[];
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="stack stack--tight">
      {trouble && <TroubleNotice trouble={trouble} />}
      {changed.length > 0 && (
        <p role="status">{t('console.meanwhile.fields', { fields: formats.list(changed) })}</p>
      )}
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
