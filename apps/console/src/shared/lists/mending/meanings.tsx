import './mending.css';
import { Button, Checkbox, Disclosure, Tag } from '@campus/ui';
import { TroubleNotice, useFormats, type useIntention } from '@campus/web-shell';
import { useState } from 'react';
import { SearchedSelect } from '../../forms/searched-select.tsx';
import { programmePaths } from '../../paths/programmes-paths.ts';
import { useText } from '../../text.ts';
import { AddInstitution } from './add-institution.tsx';
import { usePlaces } from './use-places.ts';

/** A text of a list that the directory does not have by that name, whatever the number of its rows. */
export interface UnknownText {
  field: 'INSTITUTION' | 'POST';
  country: string;
  text: string;
  rows: number;
}

/** What it was said to mean. */
export interface AnsweredText extends UnknownText {
  /** Null: nothing, or its rows are left out. */
  name: string | null;
  isEarlier: boolean;
  isLeftOut: boolean;
}

export interface MeaningAnswer {
  placeId: string | null;
  isLeftOut: boolean;
  /** Also for later lists of the country. */
  isKept: boolean;
}

interface ActsProps {
  value: UnknownText;
  /** Rows can be brought in without the place. */
  mayBeEmpty: boolean;
  isRunning: boolean;
  choose: (answer: MeaningAnswer) => void;
}

const ActButtons = ({
  value,
  mayBeEmpty,
  isRunning,
  onPlace,
  onAdd,
  onNothing,
}: Omit<ActsProps, 'choose'> & {
  /** Null: none is chosen. */
  onPlace: (() => void) | null;
  onAdd: () => void;
  onNothing: (isLeftOut: boolean) => void;
}) => {
  const t = useText();
  return (
    <div className="mend-acts">
      <Button kind="quiet" icon="check" disabled={!onPlace} isBusy={isRunning} onClick={() => onPlace?.()}>
        {t('lists.meaning.map')}
      </Button>
      {value.field !== 'POST' && (
        <Button kind="quiet" isBusy={isRunning} onClick={onAdd}>
          {t('lists.meaning.add')}
        </Button>
      )}
      {mayBeEmpty && (
        <Button kind="quiet" isBusy={isRunning} onClick={() => onNothing(false)}>
          {t('lists.meaning.empty')}
        </Button>
      )}
      <Button kind="quiet" icon="close" isBusy={isRunning} onClick={() => onNothing(true)}>
        {t('lists.meaning.leaveOut', { count: value.rows })}
      </Button>
    </div>
  );
};

/** It is that one, it is added, rows go without it, or they are left out. */
const Acts = ({ value, mayBeEmpty, isRunning, choose }: ActsProps) => {
  const t = useText();
  const formats = useFormats();
  const [placeId, setPlace] = useState('');
  const [search, setSearch] = useState('');
  const [isKept, setKept] = useState(true);
  const [isAdding, setAdding] = useState(false);
  const { items, total } = usePlaces(value.field, value.country, search);
  const isPost = value.field === 'POST';
  return (
    <div className="stack stack--tight">
      <SearchedSelect
        label={t('lists.meaning.is', { text: value.text })}
        none={t('lists.meaning.choose')}
        choices={items.map(({ id, label }) => ({ value: id, label }))}
        total={total}
        search={search}
        value={placeId}
        onSearch={setSearch}
        onChange={setPlace}
      />
      <Checkbox
        label={t('lists.meaning.keep', { country: formats.country(value.country) })}
        checked={isKept}
        onChange={({ target }) => setKept(target.checked)}
      />
      <ActButtons
        value={value}
        mayBeEmpty={mayBeEmpty}
        isRunning={isRunning}
        onPlace={placeId ? () => choose({ placeId, isLeftOut: false, isKept }) : null}
        onAdd={() => setAdding(true)}
        onNothing={(isLeftOut) => choose({ placeId: null, isLeftOut, isKept: false })}
      />
      {isPost && <a href={programmePaths.posts}>{t('lists.meaning.posts')}</a>}
      {isAdding && (
        <AddInstitution
          value={value}
          onAdded={(id) => choose({ placeId: id, isLeftOut: false, isKept })}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
};

const Head = ({ value: { field, country, text, rows } }: { value: UnknownText }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div>
      <h3>{t('lists.meaning.says', { text, count: rows })}</h3>
      <p className="soft small">
        {t('lists.meaning.where', {
          field: t(`lists.meaning.field.${field}`),
          country: formats.country(country),
        })}
      </p>
    </div>
  );
};

/** Answers, each to be changed. */
const Answered = ({
  meanings,
  ...acts
}: Omit<ActsProps, 'value' | 'choose'> & {
  meanings: readonly AnsweredText[];
  choose: (value: UnknownText, answer: MeaningAnswer) => void;
}) => {
  const t = useText();
  const [changing, setChanging] = useState<string | null>(null);
  if (meanings.length === 0) return null;
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
                  <span>
                    {value.isLeftOut
                      ? t('lists.meaning.isLeftOut')
                      : (value.name ?? t('lists.meaning.isEmpty'))}
                  </span>
                  {value.isEarlier && <Tag tone="info">{t('lists.meaning.earlier')}</Tag>}
                  {changing !== key && (
                    <Button kind="bare" onClick={() => setChanging(key)}>
                      {t('lists.meaning.change', { text: value.text })}
                    </Button>
                  )}
                </div>
                {changing === key && (
                  <Acts
                    {...acts}
                    value={value}
                    choose={(answer) => {
                      setChanging(null);
                      acts.choose(value, answer);
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

const keyOf = ({ field, country, text }: UnknownText) => `${field} ${country} ${text}`;

/** Each text is asked about once, whatever the number of its rows; answers can be seen and changed. */
export const Meanings = ({
  unknown,
  meanings,
  mayBeEmpty,
  intention: { isRunning, trouble },
  isWaiting = false,
  choose,
}: {
  unknown: readonly UnknownText[];
  meanings: readonly AnsweredText[];
  mayBeEmpty: boolean;
  intention: Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;
  /** Rows are being decided again. */
  isWaiting?: boolean;
  choose: (value: UnknownText, answer: MeaningAnswer) => void;
}) => {
  const t = useText();
  if (unknown.length === 0 && meanings.length === 0) return null;
  const acts = { mayBeEmpty, isRunning: isRunning || isWaiting };
  return (
    <section className="stack stack--tight" aria-labelledby="lists-meanings">
      <h2 id="lists-meanings">
        {unknown.length > 0 ? t('lists.meaning.title', { count: unknown.length }) : t('lists.meaning.none')}
      </h2>
      {unknown.length > 0 && <p>{t(mayBeEmpty ? 'lists.meaning.text' : 'lists.meaning.text.needed')}</p>}
      {trouble && <TroubleNotice trouble={trouble} />}
      <ul className="plain-list mend-meanings">
        {unknown.map((value) => (
          <li key={keyOf(value)}>
            <Head value={value} />
            <Acts {...acts} value={value} choose={(answer) => choose(value, answer)} />
          </li>
        ))}
      </ul>
      <Answered {...acts} meanings={meanings} choose={choose} />
    </section>
  );
};
