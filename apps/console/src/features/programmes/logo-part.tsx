import { SetLogo } from '@campus/api-client';
import { Button, FileDrop, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useState } from 'react';
import { drawPng } from '../../shared/files/draw-png.ts';
import { useText } from '../../shared/text.ts';

/** As the server keeps logos. */
const LIMITS = { longest: 1024, bytes: 300_000 };

interface Owner {
  programmeId: string;
  /** Null: of the programme itself. */
  donorId: string | null;
  /** Whose logo it is: its alternative text. */
  name: string;
  logo: string | null;
}

const useLogo = ({ programmeId, donorId }: Owner) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const choose = async (file: File) => {
    const png = await drawPng(file, LIMITS);
    setBad(png === null);
    setChosen(png);
  };
  const set = async (png: string | null) => {
    const done = await act(
      { programmeId, donorId, png },
      async (input) => (await client.run(SetLogo, { input })).setLogo,
    );
    if (!done) return;
    setChosen(null);
    cache.invalidate();
  };
  return { chosen, isBad, choose, set, drop: () => setChosen(null), isRunning, trouble };
};

/** The logo there is, the choice of another, and what that would look like on white and on dark. */
export const LogoPart = (owner: Owner) => {
  const t = useText();
  const it = useLogo(owner);
  useUnsavedWarning(it.chosen !== null);
  const { name, logo } = owner;
  return (
    <div className="stack stack--tight">
      {logo && !it.chosen && (
        <div className="row">
          <img className="logo" src={logo} alt={t('programmes.logo.of', { name })} />
          <Button
            kind="quiet"
            icon="close"
            isBusy={it.isRunning}
            aria-label={t('programmes.logo.removeOf', { name })}
            onClick={() => void it.set(null)}
          >
            {t('programmes.logo.remove')}
          </Button>
        </div>
      )}
      {it.chosen && (
        <>
          <img
            className="logo"
            src={`data:image/png;base64,${it.chosen}`}
            alt={t('programmes.logo.chosen', { name })}
          />
          <div className="row">
            <Button isBusy={it.isRunning} onClick={() => void it.set(it.chosen)}>
              {t('programmes.logo.save')}
            </Button>
            <Button kind="quiet" onClick={it.drop}>
              {t('console.cancel')}
            </Button>
          </div>
        </>
      )}
      {it.isBad && <Notice tone="warn" isLive title={t('programmes.logo.wrong')} />}
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      {!it.chosen && (
        <FileDrop
          label={t('programmes.logo', { name })}
          hint={t('programmes.logo.hint')}
          button={t('programmes.logo.choose')}
          accept="image/png,image/svg+xml,image/jpeg"
          onFiles={([file]) => file && void it.choose(file)}
        />
      )}
    </div>
  );
};
