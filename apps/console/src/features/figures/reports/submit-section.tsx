import { SubmitReport } from '@campus/api-client';
import { Button, Dialog, LinkButton, Notice } from '@campus/ui';
import { go, TroubleNotice, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { figuresPaths, type FiguresPlace } from '../../../shared/paths/figures-paths.ts';
import { useText } from '../../../shared/text.ts';
import { indicators, isOfClosed, type Figures } from '../figures-data.ts';
import { fileFormats, pages } from '../files.ts';
import { FigureTable } from '../figure-table.tsx';
import { useFigureWords } from '../figures-words.ts';
import { quarters, textOf, useToday } from '../periods.ts';

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
        <h3>{t('figures.submit.preview')}</h3>
        <p>
          {figures.title}. {words.period(figures)}
        </p>
        <FigureTable
          figures={{ ...figures, isExact: false }}
          of={indicators}
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
    <section className="stack stack--tight" aria-labelledby="figures-downloads">
      <h2 id="figures-downloads">{t('figures.downloads')}</h2>
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
    </section>
  );
};

/** What is done with figures: files, and the report that keeps them. */
export const SubmitSection = (shown: Shown) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { figures, isOfToday } = shown;
  return (
    <>
      <Downloads {...shown} />
      {figures.reportId && !isOfClosed(figures) && !isOfToday && (
        <Notice title={t('figures.kept')}>
          <a href={figuresPaths.report(figures.reportId)}>{t('figures.kept.see')}</a>
        </Notice>
      )}
      {figures.maySubmit && (
        <p>
          <Button icon="saved" onClick={() => setOpen(true)}>
            {t('figures.submit')}
          </Button>
        </p>
      )}
      {isOpen && <SubmitDialog figures={figures} onClose={() => setOpen(false)} />}
    </>
  );
};
