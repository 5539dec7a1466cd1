import { SubmitReport } from '@campus/api-client';
import { Button, Dialog, Disclosure, LinkButton, Notice } from '@campus/ui';
import { go, TroubleNotice, useFormats, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { figuresPaths, type FiguresPlace } from '../../../shared/paths/figures-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isOfClosed, type Figures } from '../figures-data.ts';
import { fileFormats, pages } from '../files.ts';
import { FigureTable } from '../figure-table.tsx';
import { useFigureWords } from '../figures-words.ts';
import { quarters, textOf, useToday } from '../periods.ts';
import { whatThereIs, zerosToKeep } from '../what-there-is.ts';

/** A zero that is kept is read as a result: what has to be done first is said before. */
const ZeroWarning = ({ figures }: { figures: Figures }) => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  const zeros = zerosToKeep(figures);
  if (zeros.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t('figures.submit.zeros', { figures: formats.list(zeros.map((each) => words.name(each))) })}
    >
      <p>{t('figures.submit.zeros.text')}</p>
    </Notice>
  );
};

/** Shows what submitting does and which numbers it fixes, before it is done. */
const SubmitDialog = ({ figures, onClose }: { figures: Figures; onClose: () => void }) => {
  const t = useText();
  const words = useFigureWords();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { scope, subjectId, from, to, countries } = figures;
  const today = useToday();
  const isForDonors =
    scope === 'PROGRAMME' &&
    countries.length === 0 &&
    quarters(today).some((quarter) => textOf(quarter) === textOf({ from, to }));
  const submit = async () => {
    const done = await act(
      { scope, subjectId, from, to },
      async (input) => (await client.run(SubmitReport, { input })).submitReport,
    );
    if (!done) return;
    cache.invalidate();
    go(figuresPaths.report(done.reportId));
  };
  return (
    <Dialog
      isOpen
      title={t('figures.submit.title')}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={isRunning} onClick={() => void submit()}>
            {t('figures.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('figures.submit.text')}</p>
        {isForDonors && <p>{t('figures.submit.donors')}</p>}
        <ZeroWarning figures={figures} />
        <h3>{t('figures.submit.preview')}</h3>
        <p>
          {figures.title}. {words.period(figures)}
        </p>
        <FigureTable
          figures={{ ...figures, isExact: false }}
          of={whatThereIs(figures).there.flatMap(({ told }) => told)}
          caption={t('figures.submit.preview')}
        />
        {trouble && <TroubleNotice trouble={trouble} />}
      </div>
    </Dialog>
  );
};

interface Shown {
  figures: Figures;
  place: FiguresPlace;
  isPublished: boolean;
  isOfToday: boolean;
}

/** Files of the figures; for those who see exact ones, of their rows without names too. */
const Downloads = ({ figures, place, isPublished, isOfToday }: Shown) => {
  const t = useText();
  const locale = useLocale();
  const { subjectId, from, to } = figures;
  const query = { from, to, lang: locale };
  const reading = { published: isPublished ? '1' : null, today: isOfToday ? '1' : null };
  const file = (name: string, more: Record<string, string | null> = {}) =>
    figuresPaths.file(place, subjectId, name, { ...query, ...more });
  return (
    <Disclosure summary={t('figures.downloads')}>
      <div className="stack stack--tight">
        <p className="row">
          {fileFormats.map((format) => (
            <LinkButton key={format} kind="quiet" icon="download" href={file(`figures.${format}`, reading)}>
              {t(`figures.download.${format}`)}
            </LinkButton>
          ))}
        </p>
        <p className="row">
          {pages.map(({ name, label }) => (
            <a key={name} href={file(name, reading)}>
              {t(label)}
            </a>
          ))}
        </p>
        {figures.isExact && (
          <p className="row">
            <a href={file('rows.xlsx')}>{t('figures.download.rows')}</a>
            <a href={file('rows.csv')}>{t('figures.download.rowsCsv')}</a>
            <a href={file('dictionary.csv')}>{t('figures.download.dictionary')}</a>
          </p>
        )}
        {isOfClosed(figures) && <p className="figures__note">{t('figures.closed.rows')}</p>}
      </div>
    </Disclosure>
  );
};

/** Hands the figures in as a report, after a look at them; nothing for people who may not. */
export const SubmitButton = ({ figures }: { figures: Figures }) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (!figures.maySubmit) return null;
  return (
    <>
      <Button icon="saved" onClick={() => setOpen(true)}>
        {t('figures.submit')}
      </Button>
      {isOpen && <SubmitDialog figures={figures} onClose={() => setOpen(false)} />}
    </>
  );
};

/** What is done with figures, above them: the report that keeps them, and files. */
export const SubmitSection = (shown: Shown) => {
  const t = useText();
  const { figures, isOfToday } = shown;
  return (
    <>
      {figures.reportId && !isOfClosed(figures) && !isOfToday && (
        <Notice title={t('figures.kept')}>
          <a href={figuresPaths.report(figures.reportId)}>{t('figures.kept.see')}</a>
        </Notice>
      )}
      {figures.maySubmit && (
        <div>
          <SubmitButton figures={figures} />
        </div>
      )}
      <Downloads {...shown} />
    </>
  );
};
