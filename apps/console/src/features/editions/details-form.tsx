import { editionRouteValues, Programmes } from '@campus/api-client';
import { Checkbox, Field, Select } from '@campus/ui';
import { localeNames, useLocale, useQuery } from '@campus/web-shell';
import { hasAnyText, TextsFields, textsOf, type Texts } from '../../shared/forms/texts-fields.tsx';
import { useText } from '../../shared/text.ts';
import { audiences, useVocabulary } from '../../shared/words/vocabulary.ts';
import { ZoneSelect } from '../../shared/places/zone-select.tsx';
import type { Edition } from './edition-data.ts';

export const routes = editionRouteValues;

/** What an edition is, as a form holds it. */
export interface Details {
  key: string;
  titles: Texts;
  descriptions: Texts;
  programmeId: string | null;
  route: Edition['route'];
  audience: string;
  locales: Edition['locales'];
  startsOn: string;
  endsOn: string;
  timeZone: string;
  isOpen: boolean;
  contactAddress: string;
}

export const detailsOf = (edition: Edition): Details => ({
  key: edition.key,
  titles: textsOf(edition.titles),
  descriptions: textsOf(edition.descriptions),
  programmeId: edition.programmeId,
  route: edition.route,
  audience: edition.audience,
  locales: [...edition.locales],
  startsOn: edition.startsOn,
  endsOn: edition.endsOn ?? '',
  timeZone: edition.timeZone,
  isOpen: edition.isOpen,
  contactAddress: edition.contactAddress ?? '',
});

/** How each field is called on the page. */
export const detailsLabels = {
  key: 'edition.key',
  titles: 'edition.titles',
  descriptions: 'edition.descriptions',
  programmeId: 'edition.programme',
  route: 'edition.route',
  audience: 'edition.audience',
  locales: 'edition.languages',
  startsOn: 'edition.startsOn',
  endsOn: 'edition.endsOn',
  timeZone: 'edition.zone',
  isOpen: 'edition.isOpen',
  contactAddress: 'edition.contact',
} as const;

/** What is wrong with each field; nothing when it can be sent. */
export const issuesOf = ({ key, titles, locales, startsOn, endsOn }: Details) => ({
  key: !/^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(key),
  titles: !hasAnyText(titles),
  locales: locales.length === 0,
  startsOn: startsOn === '',
  endsOn: endsOn !== '' && endsOn < startsOn,
});

type Change = (part: Partial<Details>) => void;

interface PartProps {
  details: Details;
  issues: Partial<ReturnType<typeof issuesOf>>;
  change: Change;
}

const Names = ({ details, issues, change }: PartProps) => {
  const t = useText();
  return (
    <>
      <TextsFields
        legend={t('edition.titles')}
        hint={t('edition.titles.hint')}
        error={issues.titles && t('edition.titles.wrong')}
        texts={details.titles}
        onChange={(titles) => change({ titles })}
      />
      <Field
        label={t('edition.key')}
        hint={t('edition.key.hint')}
        error={issues.key && t('edition.key.wrong')}
        maxLength={50}
        spellCheck={false}
        value={details.key}
        onChange={(event) => change({ key: event.target.value })}
      />
    </>
  );
};

const Kind = ({ details, change }: PartProps) => {
  const t = useText();
  const locale = useLocale();
  const { audience } = useVocabulary();
  const query = useQuery(Programmes, {});
  return (
    <>
      <Select
        label={t('edition.route')}
        value={details.route}
        options={routes.map((value) => ({ value, label: t(`console.route.${value}`) }))}
        onChange={(event) => change({ route: routes.find((route) => route === event.target.value) ?? 'A' })}
      />
      <Select
        label={t('edition.audience')}
        value={details.audience}
        options={audiences.map((value) => ({ value, label: audience(value) }))}
        onChange={(event) => change({ audience: event.target.value })}
      />
      <Select
        label={t('edition.programme')}
        hint={t('edition.programme.hint')}
        value={details.programmeId ?? ''}
        options={[
          { value: '', label: t('edition.programme.none') },
          ...(query.data?.programmes ?? []).map(({ id, key, currentName }) => ({
            value: id,
            label: currentName?.[locale] ?? key,
          })),
        ]}
        onChange={(event) => change({ programmeId: event.target.value || null })}
      />
    </>
  );
};

const Languages = ({ details, issues, change, offered }: PartProps & { offered: Edition['locales'] }) => {
  const t = useText();
  return (
    <fieldset className="stack stack--tight">
      <legend className="field__label">{t('edition.languages')}</legend>
      {issues.locales && (
        <p className="field__error" role="alert">
          {t('edition.languages.wrong')}
        </p>
      )}
      {offered.map((locale) => (
        <Checkbox
          key={locale}
          label={localeNames[locale]}
          checked={details.locales.includes(locale)}
          onChange={(event) =>
            change({
              locales: offered.filter((each) =>
                each === locale ? event.target.checked : details.locales.includes(each),
              ),
            })
          }
        />
      ))}
    </fieldset>
  );
};

const Dates = ({ details, issues, change }: PartProps) => {
  const t = useText();
  return (
    <>
      <div className="row">
        <Field
          label={t('edition.startsOn')}
          type="date"
          error={issues.startsOn && t('edition.startsOn.wrong')}
          value={details.startsOn}
          onChange={(event) => change({ startsOn: event.target.value })}
        />
        <Field
          label={t('edition.endsOn')}
          type="date"
          error={issues.endsOn && t('edition.endsOn.wrong')}
          value={details.endsOn}
          onChange={(event) => change({ endsOn: event.target.value })}
        />
      </div>
      <ZoneSelect
        label={t('edition.zone')}
        hint={t('edition.zone.hint')}
        value={details.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
      <Checkbox
        label={t('edition.isOpen')}
        note={t('edition.isOpen.note')}
        checked={details.isOpen}
        onChange={(event) => change({ isOpen: event.target.checked })}
      />
      <Field
        label={t('edition.contact')}
        hint={t('edition.contact.hint')}
        type="email"
        maxLength={254}
        value={details.contactAddress}
        onChange={(event) => change({ contactAddress: event.target.value })}
      />
    </>
  );
};

/** The details of an edition, for a new or an existing one. */
export const DetailsFields = (props: PartProps & { offered: Edition['locales'] }) => {
  const t = useText();
  const { details, change } = props;
  return (
    <div className="stack stack--loose form-measure">
      <Names {...props} />
      <Dates {...props} />
      <Kind {...props} />
      <Languages {...props} />
      <TextsFields
        isLong
        legend={t('edition.descriptions')}
        texts={details.descriptions}
        maxLength={1000}
        onChange={(descriptions) => change({ descriptions })}
      />
    </div>
  );
};
