import { Button, Icon, Notice, Progress } from '@campus/ui';
import { localeNames, useFormats, useIsOnline, viewingOfWindow } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Pack } from './pieces.ts';
import type { Wanted } from './take-module.ts';
import { useSize } from './use-size.ts';
import { useTaking } from './use-taking.ts';

type Taking = ReturnType<typeof useTaking>;

/** What of a module is here. */
const Here = ({ taking: { standing }, all }: { taking: Taking; all: number }) => {
  const t = useText();
  const { size } = useSize();
  const formats = useFormats();
  if (!standing) return null;
  if (standing.activities === 0 && standing.others.length > 0)
    return (
      <p className="packs__here">
        <Icon name="device" />
        {t('packs.others', { languages: formats.list(standing.others.map((other) => localeNames[other])) })}
      </p>
    );
  if (standing.activities === 0) return null;
  const isWhole = standing.missing === 0;
  return (
    <p className="packs__here">
      <Icon name={isWhole ? 'done' : 'device'} />
      {isWhole
        ? t('packs.whole', { size: size(standing.bytes) })
        : t('packs.part', {
            had: standing.activities,
            all,
            size: size(standing.bytes),
            whole: size(standing.bytes + standing.missing),
          })}
    </p>
  );
};

/** Why a module has not come, and what can be done. */
const Stopped = ({ taking }: { taking: Taking }) => {
  const t = useText();
  const { stop, isRunning, start } = taking;
  if (!stop || isRunning || stop === 'stopped') return null;
  return (
    <Notice tone={stop === 'failed' ? 'warn' : 'info'} title={t(`packs.stop.${stop}.title`)} isLive>
      <p>{t(`packs.stop.${stop}.text`)}</p>
      {stop === 'metered' && (
        <Button kind="quiet" onClick={() => start(true)}>
          {t('packs.stop.metered.go')}
        </Button>
      )}
    </Notice>
  );
};

/** How much of all of it is here: what was here before it was asked for counts, too. */
const Coming = ({ taking: { standing, pause }, title }: { taking: Taking; title: string }) => {
  const t = useText();
  const { size } = useSize();
  const { bytes, missing } = standing ?? { bytes: 0, missing: 1 };
  const whole = bytes + missing;
  return (
    <>
      <Progress
        label={t('packs.coming')}
        words={standing && t('packs.come', { size: size(bytes), whole: size(whole) })}
        value={bytes}
        max={whole}
      />
      <Button kind="quiet" aria-label={t('packs.pause.named', { title })} onClick={pause}>
        {t('packs.pause')}
      </Button>
    </>
  );
};

/** Asks once more: what is removed has to be fetched again. */
const Remove = ({ title, size, onRemove }: { title: string; size: string; onRemove: () => void }) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button
        kind="bare"
        className="btn--flush"
        aria-label={t('packs.remove.named', { title })}
        onClick={() => setAsked(true)}
      >
        {t('packs.remove')}
      </Button>
    );
  return (
    <Notice tone="warn" title={t('packs.remove.sure', { size })} isLive>
      <p>{t('packs.remove.text')}</p>
      <div className="row">
        <Button
          kind="danger"
          onClick={() => {
            setAsked(false);
            onRemove();
          }}
        >
          {t('packs.remove.yes')}
        </Button>
        <Button kind="quiet" onClick={() => setAsked(false)}>
          {t('packs.remove.no')}
        </Button>
      </div>
    </Notice>
  );
};

/** What the rest of a module costs, and the button that fetches it. */
const Take = ({
  taking,
  missing,
  title,
  id,
}: {
  taking: Taking;
  missing: number;
  title: string;
  id: string;
}) => {
  const t = useText();
  const { cost, size } = useSize();
  const isOnline = useIsOnline();
  const words = taking.standing?.activities === 0 ? 'packs.take' : 'packs.rest';
  if (!isOnline)
    return (
      <p className="soft small">
        {t(words === 'packs.take' ? 'packs.away.all' : 'packs.away', { size: size(missing) })}
      </p>
    );
  return (
    <div className="packs__take">
      <Button
        kind={words === 'packs.take' ? 'primary' : 'quiet'}
        icon="download"
        aria-describedby={`${id}-cost`}
        aria-label={t(`${words}.named`, { title })}
        onClick={() => taking.start()}
      >
        {t(words)}
      </Button>
      <span id={`${id}-cost`} className="soft small">
        {cost(missing)}
      </span>
    </div>
  );
};

/** One module: what it weighs, whether it is here, and the ways to take it along and to remove it. */
export const ModuleRow = ({
  wanted,
  title,
  withoutPackages,
  others,
  onChange,
  onWhole,
}: {
  wanted: Wanted;
  title: string;
  /** Titles of SCORM packages in it. */
  withoutPackages: readonly string[];
  others: readonly Pack[];
  onChange: () => void;
  /** All of it is on this device. */
  onWhole: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { size } = useSize();
  const taking = useTaking(wanted);
  const { standing, isRunning } = taking;
  const isWhole = standing?.missing === 0;
  useEffect(() => {
    if (isWhole) onWhole();
    // It says so once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isWhole]);
  const missing = standing?.missing ?? 0;
  const canTake = missing > 0 && !isRunning && viewingOfWindow() === null;
  const id = `pack-${wanted.pack.moduleId}`;
  return (
    <section className="packs__module" id={wanted.pack.moduleId} aria-labelledby={id}>
      <h2 id={id} className="packs__title">
        {title}
      </h2>
      {isRunning ? (
        <Coming taking={taking} title={title} />
      ) : (
        <Here taking={taking} all={wanted.pack.pieces.length} />
      )}
      {canTake && <Take taking={taking} missing={missing} title={title} id={id} />}
      <Stopped taking={taking} />
      {withoutPackages.length > 0 && (
        <p className="soft small">{t('packs.packages', { titles: formats.list(withoutPackages) })}</p>
      )}
      {!isRunning && standing !== null && standing.activities > 0 && (
        <Remove
          title={title}
          size={size(standing.bytes)}
          onRemove={() => void taking.remove(others).then(onChange)}
        />
      )}
    </section>
  );
};
