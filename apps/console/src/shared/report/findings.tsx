import { Disclosure, Icon, type IconName } from '@campus/ui';
import { useFaultWords } from '../faults.ts';
import type { PackageReport } from '../package-data.ts';
import { useText } from '../text.ts';
import { useAmounts } from '../forms/use-amounts.ts';

type FindingTone = 'danger' | 'warn' | 'info' | 'done';

interface Finding {
  id: string;
  tone: FindingTone;
  title: string;
  text: string;
  details?: readonly string[];
}

const icons: Record<FindingTone, IconName> = { danger: 'stop', warn: 'alert', info: 'info', done: 'done' };
const order: readonly FindingTone[] = ['danger', 'warn', 'info', 'done'];

const isHeavy = ({ impact }: PackageReport['accessibility'][number]) =>
  impact === 'critical' || impact === 'serious';

/** Seconds on a slow connection after which officers give up. */
const longWait = 600;

/** Findings that the catalogue has a title and a text for. */
type KnownFinding =
  | 'missing'
  | 'hosts'
  | 'popUps'
  | 'heavy'
  | 'notOpened'
  | 'notBegun'
  | 'wide'
  | 'weight'
  | 'completion';

const useFindings = (report: PackageReport): Finding[] => {
  const t = useText();
  const faultWords = useFaultWords();
  const { duration } = useAmounts();
  const { trial, hosts, missingFiles, popUps, accessibility, warnings } = report;
  const heavy = accessibility.filter(isHeavy).reduce((sum, { count }) => sum + count, 0);
  const broken = trial.items.filter(({ opened }) => !opened).length;
  const scos = new Set(
    report.items.filter(({ opens }) => opens === 'sco').map(({ identifier }) => identifier),
  );
  const failed = trial.items.filter(
    ({ identifier, opened, initialises, errors }) =>
      opened && !initialises && errors.length > 0 && scos.has(identifier),
  );
  const wide = trial.items.filter(({ widthAt360 }) => widthAt360 > 370).length;
  const about = (
    id: KnownFinding,
    tone: FindingTone,
    values: Record<string, string | number> = {},
    details?: readonly string[],
  ): Finding => ({
    id,
    tone,
    title: t(`finding.${id}.title`, values),
    text: t(`finding.${id}.text`, values),
    ...(details ? { details } : {}),
  });
  const found: (Finding | false)[] = [
    broken > 0 && about('notOpened', 'danger', { count: broken }),
    failed.length > 0 &&
      about('notBegun', 'danger', { count: failed.length }, [
        ...new Set(failed.flatMap(({ errors }) => errors)),
      ]),
    missingFiles.length > 0 && about('missing', 'warn', { count: missingFiles.length }, missingFiles),
    hosts.length > 0 && about('hosts', 'warn', { count: hosts.length }, hosts),
    popUps && about('popUps', 'warn'),
    heavy > 0 && about('heavy', 'warn', { count: heavy }),
    wide > 0 && about('wide', 'warn', { count: wide }),
    report.seconds > longWait && about('weight', 'warn', { time: duration(report.seconds) }),
    trial.ran && !trial.reportsCompletion && about('completion', 'info'),
    ...warnings.map((warning, index): Finding => ({
      id: `warning-${index}`,
      tone: 'info',
      title: t('finding.warning.title'),
      text: faultWords(warning),
    })),
  ];
  const all = found.filter((finding) => finding !== false);
  if (all.length === 0)
    return [{ id: 'none', tone: 'done', title: t('finding.none.title'), text: t('finding.none.text') }];
  return all.sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
};

/** What a trainer should think about before publishing, the most severe first. */
export const Findings = ({ report }: { report: PackageReport }) => {
  const t = useText();
  return (
    <ul className="plain-list findings">
      {useFindings(report).map(({ id, tone, title, text, details }) => (
        <li key={id} className={`finding finding--${tone}`}>
          <Icon name={icons[tone]} />
          <div className="finding__body">
            <p className="finding__title">{title}</p>
            <p>{text}</p>
            {details && (
              <Disclosure summary={t('finding.list', { count: details.length })}>
                <ul>
                  {details.map((detail) => (
                    <li key={detail}>
                      <code>{detail}</code>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};
