import { Table, Tag, type Column } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { PackageReport } from '../package-data.ts';
import { useText } from '../text.ts';

type Found = PackageReport['accessibility'][number];

const impacts = ['critical', 'serious', 'moderate', 'minor'] as const;
const tones = { critical: 'danger', serious: 'danger', moderate: 'warn', minor: 'quiet' } as const;

const impactOf = (impact: string) => impacts.find((known) => known === impact) ?? 'minor';

/** Rules of axe that learning content breaks most, in plain words. */
const plain = [
  'aria-allowed-attr',
  'aria-hidden-focus',
  'aria-required-attr',
  'button-name',
  'color-contrast',
  'document-title',
  'frame-title',
  'heading-order',
  'html-has-lang',
  'html-lang-valid',
  'image-alt',
  'input-image-alt',
  'label',
  'landmark-one-main',
  'link-in-text-block',
  'link-name',
  'list',
  'meta-viewport',
  'nested-interactive',
  'page-has-heading-one',
  'region',
  'scrollable-region-focusable',
  'select-name',
  'svg-img-alt',
  'tabindex',
  'target-size',
  'video-caption',
] as const;

/** What keeps people out of the first screens, the most severe first. */
export const Accessibility = ({ findings }: { findings: PackageReport['accessibility'] }) => {
  const t = useText();
  const formats = useFormats();
  const wordsOf = (rule: string) => {
    const known = plain.find((each) => each === rule);
    return known ? t(`axe.${known}`) : t('axe.other', { rule });
  };
  if (findings.length === 0) return <p className="prose">{t('axe.none')}</p>;
  const columns: Column<Found>[] = [
    { id: 'rule', label: t('axe.column.rule'), isName: true, cell: ({ rule }) => wordsOf(rule) },
    {
      id: 'impact',
      label: t('axe.column.impact'),
      cell: ({ impact }) => <Tag tone={tones[impactOf(impact)]}>{t(`axe.impact.${impactOf(impact)}`)}</Tag>,
    },
    {
      id: 'count',
      label: t('axe.column.count'),
      isNumber: true,
      cell: ({ count }) => formats.number(count),
    },
  ];
  const sorted = [...findings].sort(
    (a, b) => impacts.indexOf(impactOf(a.impact)) - impacts.indexOf(impactOf(b.impact)) || b.count - a.count,
  );
  return (
    <>
      <p className="prose soft">{t('axe.lead')}</p>
      <Table caption={t('report.accessibility')} columns={columns} rows={sorted} keyOf={({ rule }) => rule} />
    </>
  );
};
