import { Facts, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { PackageReport } from '../package-data.ts';
import { useStandard } from '../words/standard.ts';
import { useText } from '../text.ts';

/** Characters of suspend_data that a standard allows; some packages need nearly all of it. */
const limits = { '1.2': 4_096, '2004-2': 4_000, '2004-3': 4_000, '2004-4': 64_000 } as const;

const useMemory = ({ trial, standard }: Pick<PackageReport, 'trial' | 'standard'>): string => {
  const t = useText();
  const formats = useFormats();
  const name = useStandard();
  const used = trial.suspendDataUsed;
  const limit = Object.entries(limits).find(([each]) => each === standard)?.[1];
  if (!limit) return t('trial.suspend.used', { used });
  // Rounded up: what is nearly full must not look as if there were room.
  const percent = formats.percent(Math.ceil((used / limit) * 100));
  return t('trial.suspend.of', { used, percent, standard: name(standard) });
};

/** What was observed when the first screens were opened; what was not observed proves nothing, and is marked. */
export const Trial = ({ report }: { report: PackageReport }) => {
  const { trial } = report;
  const t = useText();
  const formats = useFormats();
  const memory = useMemory(report);
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
            { label: t('trial.suspend'), value: memory },
          ]}
        />
      </div>
    </>
  );
};
