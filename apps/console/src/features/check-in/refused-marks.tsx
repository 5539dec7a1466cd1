import { Button, Notice } from '@campus/ui';
import { useFormats, useTroubleWords } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { RefusedMark } from './check-in-rules.ts';

const Line = ({ mark, name }: { mark: RefusedMark; name: string }) => {
  const t = useText();
  const formats = useFormats();
  const { title } = useTroubleWords({ code: mark.refusal, params: {} });
  return <li>{t('console.refused.line', { name, when: formats.time(mark.createdAt), why: title })}</li>;
};

/** Marks that the server has not taken, each with its reason, until the person has taken note of them. */
export const RefusedMarks = ({
  refused,
  nameOf,
  onClose,
}: {
  refused: readonly RefusedMark[];
  /** Undefined: the list with the name is no longer on this phone. */
  nameOf: (enrolmentId: string) => string | undefined;
  onClose: () => void;
}) => {
  const t = useText();
  if (refused.length === 0) return null;
  const name = ({ name: said, enrolmentId }: RefusedMark) => said ?? (enrolmentId && nameOf(enrolmentId));
  return (
    <Notice tone="warn" title={t('console.refused', { count: refused.length })} isLive>
      <ul>
        {refused.map((mark) => (
          <Line key={mark.id} mark={mark} name={name(mark) ?? t('console.refused.somebody')} />
        ))}
      </ul>
      <Button kind="quiet" onClick={onClose}>
        {t('console.refused.close')}
      </Button>
    </Notice>
  );
};
