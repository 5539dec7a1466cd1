import type { DataOf, SelectionPreview } from '@campus/api-client';
import { Button, Notice, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { StateTag } from '../../../shared/words/nomination-words.tsx';
import { useQuotaName } from './quota-board.tsx';

export type Preview = DataOf<typeof SelectionPreview>['selectionPreview'];
type Items = Preview['items'];

/** Whom a decision is taken on, and where seats are short, who takes them and who waits, in the order shown. */
export const partsOf = ({ items, shortages }: Preview) => {
  const possible = items.filter(({ isPossible }) => isPossible);
  const isShort = shortages.length > 0;
  return {
    decided: isShort ? possible.filter(({ hasSeat }) => hasSeat) : possible,
    unseated: isShort ? possible.filter(({ hasSeat }) => !hasSeat) : [],
    left: items.filter(({ isPossible }) => !isPossible),
  };
};

/** Those of the unseated whom a decision puts on the waiting list: some may be on it, and stay. */
export const newlyWaiting = (unseated: Items): Items =>
  unseated.filter(({ nomination }) => nomination.state !== 'WAITLISTED');

/** Which seats are short. */
export const Shortages = ({
  shortages,
  onWait,
}: {
  shortages: Preview['shortages'];
  /** Puts all of them on the waiting list; null: some find a seat. */
  onWait: (() => void) | null;
}) => {
  const t = useText();
  const formats = useFormats();
  const nameOf = useQuotaName();
  if (shortages.length === 0) return null;
  return (
    <Notice tone="warn" title={t('calls.short')}>
      <ul>
        {shortages.map(({ country, institutionKind, isGroup, seats, taken, asked }) => (
          <li key={`${country} ${institutionKind} ${isGroup}`}>
            {t(isGroup ? 'calls.short.group' : 'calls.short.quota', {
              name: nameOf({ country, institutionKind: isGroup ? null : institutionKind }),
              free: formats.number(Math.max(0, seats - taken)),
              asked: formats.number(asked),
            })}
          </li>
        ))}
      </ul>
      {onWait && (
        <Button kind="quiet" icon="clock" onClick={onWait}>
          {t('calls.short.wait')}
        </Button>
      )}
    </Notice>
  );
};

const Names = ({ items }: { items: Items }) => {
  const t = useText();
  return (
    <ul className="calls-names">
      {items.map(({ nomination: { id, name, institutionName, checks, personId } }) => (
        <li key={id}>
          {t('calls.decide.who', { name, institution: institutionName })}{' '}
          {personId && (
            <a href={peoplePaths.person(personId)} target="_blank" rel="noreferrer">
              {t('calls.toPerson')} <VisuallyHidden>{name}</VisuallyHidden>
            </a>
          )}
          {checks.length > 0 && (
            <span className="calls-under">{t('calls.decide.checks', { count: checks.length })}</span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Left = ({ items }: { items: Items }) => {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <Notice title={t('calls.decide.left', { count: items.length })}>
      <ul className="calls-names">
        {items.map(({ nomination: { id, name, state, personId } }) => (
          <li key={id}>
            {personId ? (
              <a href={peoplePaths.person(personId)} target="_blank" rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}{' '}
            <StateTag state={state} />
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** Whom the decision is about: by name, and apart those who find no seat and those for whom it is not open. */
export const Affected = ({ preview }: { preview: Preview }) => {
  const t = useText();
  const { decided, unseated, left } = partsOf(preview);
  return (
    <>
      {unseated.length > 0 && decided.length > 0 && (
        <h3 className="field__label">{t('calls.split.seated', { count: decided.length })}</h3>
      )}
      <Names items={decided} />
      {unseated.length > 0 && (
        <>
          <h3 className="field__label">{t('calls.split.unseated', { count: unseated.length })}</h3>
          <Names items={unseated} />
        </>
      )}
      <Left items={left} />
    </>
  );
};
