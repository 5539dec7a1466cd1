import { Facts, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { PackageReport } from '../package-data.ts';
import { useText } from '../text.ts';

/** Characters of suspend_data that 1.2 allows; some packages need nearly all of it. */
const limit = 4096;

/** What was seen when the first screens were opened; what was not seen is no proof, and is said so. */
export const Trial = ({ trial }: { trial: PackageReport['trial'] }) => {
  const t = useText();
  const formats = useFormats();
  if (!trial.ran)
    return <Notice title={t(`trial.not.${trial.whyNot ?? 'FAILED'}`)}>{<p>{t('trial.not.text')}</p>}</Notice>;
  const seen = (was: boolean) => (was ? t('trial.seen') : t('trial.notSeen'));
  return (
    <>
      <p className="prose soft">{t('trial.lead', { seconds: trial.seconds })}</p>
      <div className="trial">
        {trial.picture && <img className="trial__picture" src={trial.picture} alt={t('trial.picture')} />}
        <Facts
          facts={[
            { label: t('trial.initialises'), value: seen(trial.initialises) },
            { label: t('trial.completion'), value: seen(trial.reportsCompletion) },
            { label: t('trial.score'), value: seen(trial.reportsScore) },
            { label: t('trial.exit'), value: seen(trial.reportsExit) },
            { label: t('trial.calls'), value: formats.number(trial.calls) },
            {
              label: t('trial.suspend'),
              value: t('trial.suspend.of', {
                used: trial.suspendDataUsed,
                percent: formats.percent((trial.suspendDataUsed / limit) * 100),
              }),
            },
          ]}
        />
      </div>
    </>
  );
};
