import { Button, Checkbox, Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useState } from 'react';
import { SearchedSelect } from '../../forms/searched-select.tsx';
import { programmePaths } from '../../paths/programmes-paths.ts';
import { CountrySelect } from '../../places/country-select.tsx';
import { useText } from '../../text.ts';
import { AddInstitution } from './add-institution.tsx';
import { taken, type MeaningAnswer, type Proposal, type SaidText } from './meaning.ts';
import { usePlaces } from './use-places.ts';

export interface ActsProps {
  value: SaidText;
  proposal: Proposal | null;
  /** Of an institution, as its words tell; null: they do not. */
  kind: string | null;
  /** Rows can be brought in without the place. */
  mayBeEmpty: boolean;
  isRunning: boolean;
  choose: (answer: MeaningAnswer) => void;
}

/** A place is searched in the directory of the country. */
const ChoosePlace = ({ value, isRunning, choose }: ActsProps) => {
  const t = useText();
  const formats = useFormats();
  const [placeId, setPlace] = useState('');
  const [search, setSearch] = useState('');
  const [isKept, setKept] = useState(true);
  const [isChecked, setChecked] = useState(false);
  const { country, text } = value;
  const { items, total } = usePlaces(value.field === 'POST' ? 'POST' : 'INSTITUTION', country, search);
  const map = () => {
    setChecked(true);
    if (placeId) choose({ placeId, country, isLeftOut: false, isKept });
  };
  return (
    <div className="stack stack--tight">
      <SearchedSelect
        label={t('lists.meaning.is', { text })}
        none={t('lists.meaning.choose')}
        choices={items.map(({ id, label }) => ({ value: id, label }))}
        total={total}
        search={search}
        value={placeId}
        error={isChecked && !placeId && t('lists.meaning.choose.wrong')}
        onSearch={setSearch}
        onChange={setPlace}
      />
      <Checkbox
        label={t('lists.meaning.keep', { country: formats.country(country) })}
        checked={isKept}
        onChange={({ target }) => setKept(target.checked)}
      />
      <div>
        <Button kind="quiet" icon="check" isBusy={isRunning} onClick={map}>
          {t('lists.meaning.map')}
        </Button>
      </div>
      {value.field === 'POST' && <a href={programmePaths.posts}>{t('lists.meaning.posts')}</a>}
    </div>
  );
};

const ChooseCountry = ({ value: { text }, isRunning, choose }: ActsProps) => {
  const t = useText();
  const [country, setCountry] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const map = () => {
    setChecked(true);
    if (country) choose({ placeId: null, country, isLeftOut: false, isKept: false });
  };
  return (
    <div className="stack stack--tight">
      <CountrySelect
        label={t('lists.meaning.isCountry', { text })}
        none={t('lists.meaning.choose')}
        error={isChecked && !country && t('lists.meaning.choose.wrong')}
        value={country}
        onChange={setCountry}
      />
      <div>
        <Button kind="quiet" icon="check" isBusy={isRunning} onClick={map}>
          {t('lists.meaning.map')}
        </Button>
      </div>
    </div>
  );
};

/** What a proposal is called. */
export const useProposalName = () => {
  const formats = useFormats();
  return ({ placeId, country, name }: Proposal): string =>
    placeId === null ? formats.country(country) : name;
};

/** It is that one, it is added, rows go without it, or they are left out. */
export const Acts = (props: ActsProps) => {
  const t = useText();
  const nameOf = useProposalName();
  const [is, setIs] = useState<'asked' | 'choosing' | 'adding'>('asked');
  const { value, proposal, mayBeEmpty, isRunning, choose } = props;
  const isCountry = value.field === 'COUNTRY';
  const nothing = (isLeftOut: boolean) =>
    choose({ placeId: null, country: value.country, isLeftOut, isKept: false });
  return (
    <div className="stack stack--tight">
      <div className="mend-acts">
        {proposal ? (
          <span className="mend-answer">
            <Tag tone="info" icon="question">
              {t('lists.meaning.proposal')}
            </Tag>
            <b>{nameOf(proposal)}</b>
          </span>
        ) : (
          <span className="soft">{t('lists.meaning.nothingLike')}</span>
        )}
        {proposal && (
          <Button kind="quiet" icon="check" isBusy={isRunning} onClick={() => choose(taken(proposal))}>
            {t('lists.meaning.confirm')}
          </Button>
        )}
        <Button
          kind={proposal ? 'bare' : 'quiet'}
          aria-expanded={is === 'choosing'}
          onClick={() => setIs(is === 'choosing' ? 'asked' : 'choosing')}
        >
          {t(proposal ? 'lists.meaning.other' : 'lists.meaning.pick')}
        </Button>
        {value.field === 'INSTITUTION' && (
          <Button kind="bare" isBusy={isRunning} onClick={() => setIs('adding')}>
            {t('lists.meaning.add')}
          </Button>
        )}
        {mayBeEmpty && !isCountry && (
          <Button kind="bare" isBusy={isRunning} onClick={() => nothing(false)}>
            {t('lists.meaning.empty')}
          </Button>
        )}
        {!isCountry && (
          <Button kind="bare" isBusy={isRunning} onClick={() => nothing(true)}>
            {t('lists.meaning.leaveOut', { count: value.rows })}
          </Button>
        )}
      </div>
      {is === 'choosing' && (isCountry ? <ChooseCountry {...props} /> : <ChoosePlace {...props} />)}
      {is === 'adding' && (
        <AddInstitution
          {...props}
          onAdded={(placeId) => choose({ placeId, country: value.country, isLeftOut: false, isKept: true })}
          onClose={() => setIs('asked')}
        />
      )}
    </div>
  );
};
