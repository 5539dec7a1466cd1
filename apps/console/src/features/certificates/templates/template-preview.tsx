import { certificatePaperValues } from '@campus/api-client';
import { Button, Disclosure, Facts, Select } from '@campus/ui';
import { localeNames, locales, TroubleNotice, useFormats, useLocale, type Trouble } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { saveFile } from '../../../shared/files/save-file.ts';
import { useText } from '../../../shared/text.ts';
import { sendPreview } from './send-preview.ts';
import { outcomeCodes, outcomes, previewOf, type Draft, type Template } from './template-data.ts';

/** Milliseconds of pause in typing before a specimen is requested. */
const PAUSE = 500;

const shown = [...outcomes, 'distinction', 'enrolment'] as const;
type Shown = (typeof shown)[number];

/** The specimen for a request, as the address of a picture; the last one stays while the next is drawn. */
const useSpecimen = (request: string) => {
  const [page, setPage] = useState<{ of: string; picture: string } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const draw = async () => {
      const answer = await sendPreview('page.svg', request, abort.signal);
      if (abort.signal.aborted) return;
      if ('trouble' in answer) return setTrouble(answer.trouble);
      const svg = await answer.page.text();
      setTrouble(null);
      setPage({ of: request, picture: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` });
    };
    const timer = setTimeout(() => void draw(), PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [request]);
  return { picture: page?.picture ?? null, isOld: page?.of !== request, trouble };
};

const PdfButton = ({ request, name }: { request: string; name: string }) => {
  const t = useText();
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async () => {
    setRunning(true);
    const answer = await sendPreview('page.pdf', request);
    setRunning(false);
    if ('page' in answer) saveFile(await answer.page.blob(), name);
    setTrouble('trouble' in answer ? answer.trouble : null);
  };
  return (
    <>
      <p>
        <Button kind="quiet" icon="download" isBusy={isRunning} onClick={() => void take()}>
          {t('certificates.template.preview.pdf')}
        </Button>
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** The same for anyone who listens: the texts of the page in its language. */
const InWords = ({
  draft,
  template,
  locale,
  outcome,
}: {
  draft: Draft;
  template: Template;
  locale: (typeof locales)[number];
  outcome: Shown;
}) => {
  const t = useText();
  const stated = outcomes.find((each) => each === outcome);
  const usual = t('certificates.template.words.usual');
  const signatories = draft.signatories.map(({ name, role }) =>
    [name, role[locale]].filter(Boolean).join(', '),
  );
  return (
    <Disclosure summary={t('certificates.template.words')}>
      <Facts
        facts={[
          { label: t('certificates.template.heading'), value: draft.heading[locale] || usual },
          {
            label: t('certificates.template.statement'),
            value:
              (stated && (draft.statements[stated][locale] || template.usualStatements[stated]?.[locale])) ||
              usual,
          },
          {
            label: t('certificates.template.signatories'),
            value: signatories.join('; ') || t('certificates.template.words.approver'),
          },
          {
            label: t('certificates.template.donor'),
            value: (draft.showsDonor && template.donor?.[locale]) || t('certificates.template.words.none'),
          },
        ]}
      />
    </Disclosure>
  );
};

interface Look {
  outcome: Shown;
  locale: (typeof locales)[number];
  paper: Draft['paper'];
}

/** The outcome, language and paper size. */
const LookChoice = ({ look, change }: { look: Look; change: (part: Partial<Look>) => void }) => {
  const t = useText();
  return (
    <div className="row">
      <Select
        label={t('certificates.template.preview.outcome')}
        value={look.outcome}
        options={shown.map((value) => ({ value, label: t(`certificates.outcome.${outcomeCodes[value]}`) }))}
        onChange={(event) => change({ outcome: shown.find((each) => each === event.target.value) })}
      />
      <Select
        label={t('certificates.template.preview.language')}
        value={look.locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={(event) => change({ locale: locales.find((each) => each === event.target.value) })}
      />
      <Select
        label={t('certificates.template.paper')}
        value={look.paper}
        options={certificatePaperValues.map((value) => ({
          value,
          label: t(`certificates.template.paper.${value}`),
        }))}
        onChange={(event) => change({ paper: event.target.value === 'LETTER' ? 'LETTER' : 'A4' })}
      />
    </div>
  );
};

/** A specimen of the certificate as the form has it now, for an invented person: of each outcome, language and paper. */
export const TemplatePreview = ({
  editionId,
  draft,
  template,
}: {
  editionId: string;
  draft: Draft;
  template: Template;
}) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const [chosen, setChosen] = useState<Partial<Look>>({});
  const look: Look = { outcome: 'completion', locale, paper: draft.paper, ...chosen };
  const { outcome } = look;
  const paper = look.paper === 'A4' ? 'a4' : 'letter';
  const request = JSON.stringify({ editionId, ...look, paper, content: previewOf(draft) });
  const { picture, isOld, trouble } = useSpecimen(request);
  return (
    <section className="template__preview stack" aria-labelledby="template-preview">
      <h2 id="template-preview">{t('certificates.template.preview')}</h2>
      <LookChoice look={look} change={(part) => setChosen({ ...chosen, ...part })} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div aria-busy={isOld && !trouble}>
        {picture ? (
          <img
            className={isOld ? 'template__page template__page--old' : 'template__page'}
            src={picture}
            alt={t('certificates.template.preview.alt', {
              outcome: t(`certificates.outcome.${outcomeCodes[outcome]}`),
              language: formats.language(look.locale),
            })}
          />
        ) : (
          <p className="template__waiting">{t('certificates.template.preview.loading')}</p>
        )}
      </div>
      <p className="soft small">{t('certificates.template.preview.about')}</p>
      <PdfButton request={request} name={`specimen-${outcome}-${look.locale}.pdf`} />
      <InWords draft={draft} template={template} locale={look.locale} outcome={outcome} />
    </section>
  );
};
