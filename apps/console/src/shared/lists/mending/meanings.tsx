import './mending.css';
import { Button, Disclosure, Tag } from '@campus/ui';
import { TroubleNotice, useFormats, type useIntention } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../text.ts';
import {
  keyOf,
  taken,
  type Answered,
  type AnsweredText,
  type SaidText,
  type UnknownText,
} from './meaning.ts';
import { Acts } from './meaning-acts.tsx';

type Choose = (answers: readonly Answered[]) => void;

const Head = ({ value: { field, country, text, rows } }: { value: SaidText }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div>
      <h3>{t('lists.meaning.says', { text, count: rows })}</h3>
      <p className="soft small">
        {country
          ? t('lists.meaning.where', {
              field: t(`lists.meaning.field.${field}`),
              country: formats.country(country),
            })
          : t(`lists.meaning.field.${field}`)}
      </p>
    </div>
  );
};

/** Answers, each to be changed. */
const AnsweredList = ({
  meanings,
  mayBeEmpty,
  isRunning,
  choose,
}: {
  meanings: readonly AnsweredText[];
  mayBeEmpty: boolean;
  isRunning: boolean;
  choose: Choose;
}) => {
  const t = useText();
  const formats = useFormats();
  const [changing, setChanging] = useState<string | null>(null);
  if (meanings.length === 0) return null;
  const meant = ({ field, country, name, isLeftOut }: AnsweredText) => {
    if (field === 'COUNTRY') return formats.country(country);
    return isLeftOut ? t('lists.meaning.isLeftOut') : (name ?? t('lists.meaning.isEmpty'));
  };
  return (
    <Disclosure summary={t('lists.meaning.answered', { count: meanings.length })}>
      <ul className="plain-list mend-meanings">
        {meanings.map((value) => {
          const key = keyOf(value);
          return (
            <li key={key}>
              <Head value={value} />
              <div className="stack stack--tight">
                <div className="mend-answer">
                  <span>{meant(value)}</span>
                  {value.isEarlier && <Tag tone="info">{t('lists.meaning.earlier')}</Tag>}
                  {changing !== key && (
                    <Button kind="bare" onClick={() => setChanging(key)}>
                      {t('lists.meaning.change', { text: value.text })}
                    </Button>
                  )}
                </div>
                {changing === key && (
                  <Acts
                    value={value}
                    proposal={null}
                    kind={null}
                    mayBeEmpty={mayBeEmpty}
                    isRunning={isRunning}
                    choose={(answer) => {
                      setChanging(null);
                      choose([{ value, answer }]);
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
};

/** Each text is asked about once, whatever the number of its rows; answers can be seen and changed. */
export const Meanings = ({
  unknown,
  meanings,
  mayBeEmpty,
  intention,
  isWaiting = false,
  choose,
}: {
  unknown: readonly UnknownText[];
  meanings: readonly AnsweredText[];
  mayBeEmpty: boolean;
  intention: Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;
  /** Rows are being decided again. */
  isWaiting?: boolean;
  choose: Choose;
}) => {
  const t = useText();
  if (unknown.length === 0 && meanings.length === 0) return null;
  const isRunning = intention.isRunning || isWaiting;
  const proposed = unknown.flatMap((value) =>
    value.proposal ? [{ value, answer: taken(value.proposal) }] : [],
  );
  return (
    <section className="stack stack--tight" aria-labelledby="lists-meanings">
      <h2 id="lists-meanings" tabIndex={-1}>
        {unknown.length > 0 ? t('lists.meaning.title', { count: unknown.length }) : t('lists.meaning.none')}
      </h2>
      {unknown.length > 0 && <p>{t(mayBeEmpty ? 'lists.meaning.text' : 'lists.meaning.text.needed')}</p>}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      {proposed.length > 1 && (
        <div>
          <Button kind="quiet" icon="check" isBusy={isRunning} onClick={() => choose(proposed)}>
            {t('lists.meaning.confirmAll', { count: proposed.length })}
          </Button>
        </div>
      )}
      <ul className="plain-list mend-meanings">
        {unknown.map((value) => (
          <li key={keyOf(value)}>
            <Head value={value} />
            <Acts
              value={value}
              proposal={value.proposal}
              kind={value.kind}
              mayBeEmpty={mayBeEmpty}
              isRunning={isRunning}
              choose={(answer) => choose([{ value, answer }])}
            />
          </li>
        ))}
      </ul>
      <AnsweredList meanings={meanings} mayBeEmpty={mayBeEmpty} isRunning={isRunning} choose={choose} />
    </section>
  );
};
