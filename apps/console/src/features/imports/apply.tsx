import { ApplyPeopleImport, type ImportMode } from '@campus/api-client';
import { Button, Checkbox, RadioGroup } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { countOf, type ImportDetail } from './import-data.ts';

/** Brings somebody to what has to be answered. */
const jumpTo = (id: string) => document.getElementById(id)?.focus();

/** Texts that nobody has said the meaning of: rows can go without, once somebody has said so. */
const Without = ({
  count,
  isChecked,
  isWithout,
  onChange,
}: {
  count: number;
  /** Somebody wanted to import. */
  isChecked: boolean;
  isWithout: boolean;
  onChange: (isWithout: boolean) => void;
}) => {
  const t = useText();
  return (
    <div className="stack stack--tight">
      <Checkbox
        label={t('imports.apply.without', { count })}
        checked={isWithout}
        aria-invalid={(isChecked && !isWithout) || undefined}
        aria-describedby="imports-without"
        onChange={({ target }) => onChange(target.checked)}
      />
      <p id="imports-without" className={isChecked && !isWithout ? 'field__error' : 'soft'} role="status">
        {t('imports.apply.without.why', { count })}
      </p>
      <div>
        <Button kind="bare" onClick={() => jumpTo('lists-meanings')}>
          {t('imports.apply.answer', { count })}
        </Button>
      </div>
    </div>
  );
};

/** Rows that will not be imported, and the way to them. */
const Left = ({ left, onShow }: { left: number; onShow: () => void }) => {
  const t = useText();
  return (
    <p>
      {t('imports.apply.left', { count: left })}{' '}
      <Button kind="bare" onClick={onShow}>
        {t('imports.apply.left.show')}
      </Button>
    </p>
  );
};

/** Whether new people are told that they have an account: how many, and what follows either way. */
const Welcome = ({
  count,
  isSent,
  onChange,
}: {
  count: number;
  isSent: boolean;
  onChange: (isSent: boolean) => void;
}) => {
  const t = useText();
  return (
    <RadioGroup
      label={t('imports.welcome', { count })}
      name="imports-welcome"
      value={isSent ? 'send' : 'keep'}
      options={[
        { value: 'send', label: t('imports.welcome.send'), note: t('imports.welcome.send.note') },
        { value: 'keep', label: t('imports.welcome.keep'), note: t('imports.welcome.keep.note') },
      ]}
      onChange={(value) => onChange(value === 'send')}
    />
  );
};

/** Imports the good rows: how many, what is still to be said, and what stays out. */
export const Apply = ({ detail, isWaiting }: { detail: ImportDetail; isWaiting: boolean }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isWithout, setWithout] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { counts, list } = detail;
  const created = countOf(counts, 'CREATE');
  const [isWelcomed, setWelcomed] = useState(list.plan?.sendWelcome ?? false);
  const left = countOf(counts, 'SKIP', 'DECIDE');
  const good = countOf(counts, 'CREATE', 'UPDATE', 'KEEP', 'WAIT');
  const unanswered = detail.unknown.filter(({ field }) => field !== 'COUNTRY').length;
  const apply = async () => {
    setChecked(true);
    if (unanswered > 0 && !isWithout) return jumpTo('imports-apply');
    const mode: ImportMode = left > 0 ? 'GOOD_ROWS' : 'ALL';
    const done = await act(
      { importId: list.id, mode, sendWelcome: created > 0 ? isWelcomed : null },
      async (input) => (await client.run(ApplyPeopleImport, { input })).applyPeopleImport,
    );
    if (done) cache.invalidate();
  };
  const show = () => jumpTo('imports-rows');
  return (
    <section className="stack stack--tight" aria-labelledby="imports-apply">
      <h2 id="imports-apply" tabIndex={-1}>
        {t('imports.apply.title')}
      </h2>
      {left > 0 && <Left left={left} onShow={show} />}
      {good === 0 ? (
        <p>{t('imports.apply.nothing')}</p>
      ) : (
        <>
          {unanswered > 0 && (
            <Without count={unanswered} isChecked={isChecked} isWithout={isWithout} onChange={setWithout} />
          )}
          {created > 0 && <Welcome count={created} isSent={isWelcomed} onChange={setWelcomed} />}
          {trouble && <TroubleNotice trouble={trouble} />}
          <div>
            <Button isBusy={isRunning || isWaiting} onClick={() => void apply()}>
              {t('imports.apply', { count: good })}
            </Button>
          </div>
          <p className="soft">{t('imports.apply.note')}</p>
        </>
      )}
    </section>
  );
};
