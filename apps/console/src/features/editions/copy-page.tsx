import './plan/plan.css';
import { CopyEdition, Edition as EditionQuery, EditionCopyPreview, type DataOf } from '@campus/api-client';
import { Button, Field, Icon, Notice, Table, type Column } from '@campus/ui';
import {
  go,
  localeNames,
  locales,
  Page,
  QueryView,
  useFormats,
  useLocale,
  useQuery,
  useShell,
  zoneName,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { useShortPeriod } from '../../shared/edition-frame.tsx';
import { Form } from '../../shared/forms/form.tsx';
import { MissingPage } from '../../shared/missing-page.tsx';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { TextsFields, textsOf, type Texts } from '../../shared/forms/texts-fields.tsx';
import { useToday } from '../../shared/words/today.ts';
import { useText } from '../../shared/text.ts';
import type { Edition } from './edition-data.ts';
import { changedPieces, isProposable, proposedCopy, proposedNames } from './proposed-copy.ts';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';

type Preview = NonNullable<DataOf<typeof EditionCopyPreview>['editionCopyPreview']>;
type ShiftedDate = Preview['dates'][number];

const useColumns = (): Column<ShiftedDate>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'what',
      label: t('copy.what'),
      isName: true,
      cell: ({ kind, title }) => (title ? t(`copy.kind.${kind}.of`, { title }) : t(`copy.kind.${kind}`)),
    },
    { id: 'from', label: t('copy.from'), cell: ({ from }) => formats.day(from) },
    {
      id: 'to',
      label: t('copy.to'),
      cell: ({ to, toAt, timeZone }) =>
        toAt && timeZone
          ? t('copy.toAt', {
              when: formats.dateTime(toAt, timeZone),
              zone: zoneName(timeZone, formats.locale),
            })
          : formats.day(to),
    },
  ];
};

/** What the original opens after its end, the copy would too. */
const LateModules = ({ preview: { dates } }: { preview: Preview }) => {
  const t = useText();
  const formats = useFormats();
  const end = dates.find(({ kind }) => kind === 'LAST_DAY')?.to;
  const late = dates.filter(({ kind, to }) => kind === 'RELEASE' && end !== undefined && to > end);
  return end !== undefined && late.length > 0 ? (
    <Notice tone="warn" title={t('copy.late', { count: late.length, day: formats.day(end) })} />
  ) : null;
};

/** What the copy would be, with the day that keeps the days of the week. */
const Shown = ({ preview, onDay }: { preview: Preview; onDay: (day: string) => void }) => {
  const t = useText();
  const formats = useFormats();
  const columns = useColumns();
  const today = useToday();
  return (
    <div className="stack" aria-live="polite">
      <p>
        {t('copy.days', {
          days: preview.days,
          version: preview.versionNumber,
          groups: preview.groups,
          quotas: preview.quotas,
        })}
      </p>
      <p>{t('copy.rules', { count: preview.messageRules })}</p>
      {!preview.keepsWeekdays && (
        <Notice tone="warn" title={t('copy.weekdays', { day: formats.day(preview.sameWeekdayOn) })}>
          <Button kind="quiet" onClick={() => onDay(preview.sameWeekdayOn)}>
            {t('copy.weekdays.use', { day: formats.day(preview.sameWeekdayOn) })}
          </Button>
        </Notice>
      )}
      <LateModules preview={preview} />
      {preview.dates.some(({ to }) => to < today) && <Notice tone="warn" title={t('copy.past')} />}
      <Table
        caption={t('copy.dates')}
        columns={columns}
        rows={preview.dates}
        keyOf={({ kind, title, from, toAt }) => `${kind} ${title} ${from} ${toAt ?? ''}`}
      />
    </div>
  );
};

const CopyPreview = ({
  edition,
  startsOn,
  onDay,
}: {
  edition: Edition;
  startsOn: string;
  onDay: (day: string) => void;
}) => {
  const locale = useLocale();
  const query = useQuery(EditionCopyPreview, { editionId: edition.id, startsOn, locale });
  return (
    <QueryView query={query}>
      {({ editionCopyPreview }) => editionCopyPreview && <Shown preview={editionCopyPreview} onDay={onDay} />}
    </QueryView>
  );
};

/** Languages in which the copy still has the original's title. */
const sameTitles = (edition: Edition, titles: Texts) => {
  const originals = textsOf(edition.titles);
  return locales.filter((locale) => {
    const [before, after] = [originals[locale].trim(), titles[locale].trim()];
    return before !== '' && (after === '' || after === before);
  });
};

const NewTitles = ({
  same,
  titles,
  onChange,
}: {
  same: ReturnType<typeof sameTitles>;
  titles: Texts;
  onChange: (titles: Texts) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const languages = formats.list(same.map((locale) => localeNames[locale]));
  return (
    <TextsFields
      legend={t('edition.titles')}
      hint={t('copy.titles.hint')}
      error={same.length > 0 && t('copy.titles.same', { languages })}
      texts={titles}
      onChange={onChange}
    />
  );
};

/** The title of the copy; what the original does not have is marked. */
const NewTitle = ({ before, title }: { before: string; title: string }) =>
  changedPieces(before, title).map(({ text, isChanged }, at) =>
    isChanged ? <mark key={`${at} ${text}`}>{text}</mark> : text,
  );

/** What there is, and what is being made of it: the original first, then the copy as it is so far. */
const FromTo = ({ edition, title, startsOn }: { edition: Edition; title: string; startsOn: string }) => {
  const t = useText();
  const formats = useFormats();
  const dates = useShortPeriod();
  return (
    <div className="copy-from-to">
      <section className="copy-from-to__part" aria-labelledby="copy-original">
        <h2 id="copy-original">{t('copy.original')}</h2>
        <p>
          <a href={editionPaths.overview(edition.id)}>{edition.title}</a>
        </p>
        <p className="soft">{dates(edition)}</p>
        <p className="soft small">{t('copy.original.stays')}</p>
      </section>
      <Icon name="next" />
      <section className="copy-from-to__part copy-from-to__part--new" aria-labelledby="copy-new">
        <h2 id="copy-new">{t('copy.new')}</h2>
        <p>{title ? <NewTitle before={edition.title} title={title} /> : t('copy.new.untitled')}</p>
        <p className="soft">
          {startsOn ? t('copy.new.from', { day: formats.day(startsOn, 'medium') }) : t('copy.new.undated')}
        </p>
        <p className="soft small">{t('copy.new.empty')}</p>
      </section>
    </div>
  );
};

/** Title and key follow the first day until somebody writes their own. */
const useCopyForm = (edition: Edition) => {
  const form = useSavedForm(proposedCopy(edition));
  const [own, setOwn] = useState({ key: false, titles: false });
  const begin = (startsOn: string) => {
    const { key, titles } = isProposable(startsOn) ? proposedNames(edition, startsOn) : form.value;
    form.change({ startsOn, ...(own.key ? {} : { key }), ...(own.titles ? {} : { titles }) });
  };
  const write = (part: { key: string } | { titles: Texts }) => {
    setOwn((before) => ({ ...before, ...('key' in part ? { key: true } : { titles: true }) }));
    form.change(part);
  };
  return { form, begin, write };
};

const CopyForm = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const locale = useLocale();
  const { client } = useShell();
  const { form, begin, write } = useCopyForm(edition);
  const { key, titles, startsOn } = form.value;
  const isKey = /^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$/.test(key);
  const same = sameTitles(edition, titles);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isKey || same.length > 0 || !startsOn) return;
    const done = await form.save(
      { editionId: edition.id, key, titles, startsOn },
      async (input) => (await client.run(CopyEdition, { input })).copyEdition,
    );
    if (done) go(editionPaths.overview(done.edition.id));
  };
  return (
    <Form className="stack stack--loose" onSubmit={(event) => void submit(event)}>
      <FromTo edition={edition} title={titles[locale]} startsOn={startsOn} />
      <div className="stack form-measure">
        <Field
          label={t('edition.startsOn')}
          hint={t('copy.startsOn.hint')}
          error={form.isChecked && !startsOn && t('edition.startsOn.wrong')}
          type="date"
          value={startsOn}
          onChange={(event) => begin(event.target.value)}
        />
        <Field
          label={t('edition.key')}
          hint={t('copy.key.hint', { key: edition.key })}
          error={form.isChecked && !isKey && t('edition.key.wrong')}
          maxLength={50}
          spellCheck={false}
          value={key}
          onChange={(event) => write({ key: event.target.value })}
        />
        <NewTitles
          same={form.isChecked ? same : []}
          titles={titles}
          onChange={(next) => write({ titles: next })}
        />
      </div>
      {!startsOn && <p className="soft">{t('copy.choose')}</p>}
      {startsOn && <CopyPreview edition={edition} startsOn={startsOn} onDay={begin} />}
      <SaveRow
        intention={form.intention}
        label={t('copy.submit')}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
      />
    </Form>
  );
};

/** A new edition from this one, every date moved from one base date; all of them are shown first. */
export const CopyPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(EditionQuery, { id: editionId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('console.edition.loading')} children={null} />}>
      {({ edition }) =>
        edition ? (
          <Page
            isWide
            title={t('copy.title', { edition: edition.title })}
            lead={t('copy.text')}
            above={
              <a href={editionPaths.overview(edition.id)}>{t('copy.back', { edition: edition.title })}</a>
            }
          >
            <CopyForm key={edition.id} edition={edition} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
