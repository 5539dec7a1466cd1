import {
  flattenItems,
  hasRules,
  launchHref,
  titleFrom,
  type Archive,
  type Fault,
  type StaticReport,
} from '@campus/scorm-format';
import { locales } from '@campus/platform/graphql/locale.ts';
import {
  type AccessibilityFinding,
  type ItemCompletion,
  type NoTrialReason,
  type PackageFault,
  type PackageReport,
  type PackageTrial,
} from './package-report.type.ts';

const MAX_ITEMS = 500;
const MAX_LANGUAGES = 20;
const MAX_HOSTS = 50;
const MAX_MISSING = 100;

export const faultOf = ({ code, file, params }: Fault): PackageFault => ({
  code,
  file: file ?? null,
  params: params ?? {},
});

export const noTrial = (whyNot: NoTrialReason): PackageTrial => ({
  ran: false,
  whyNot,
  seconds: 0,
  items: [],
  calls: 0,
  initialises: false,
  reportsCompletion: false,
  reportsScore: false,
  reportsExit: false,
  suspendDataUsed: 0,
  hosts: [],
  popUps: 0,
  missingFiles: [],
  picture: null,
});

/** What a trial adds. */
export interface TriedPart {
  trial: PackageTrial;
  accessibility: AccessibilityFinding[];
}

const unique = (texts: readonly string[], limit: number): string[] =>
  [...new Set(texts)].sort().slice(0, limit);

/** Titles by language of the campus: `es-MX` will do for Spanish. */
const titlesIn = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      const [, text] =
        Object.entries(texts).find(([tag]) => tag.toLowerCase() === locale) ??
        Object.entries(texts).find(([tag]) => tag.toLowerCase().startsWith(`${locale}-`)) ??
        [];
      return text ? [[locale, text]] : [];
    }),
  );

/** What should complete an item: what it was seen to report, else what its files say it can, else that it was opened. */
export function completionFor(
  { trial }: { trial: Pick<PackageTrial, 'initialises' | 'reportsCompletion' | 'reportsScore'> },
  { callsApi }: Pick<StaticReport, 'callsApi'>,
): Pick<PackageReport, 'suggestedCompletion' | 'suggestedBecause'> {
  const suggest = (suggestedCompletion: ItemCompletion, suggestedBecause: string) => ({
    suggestedCompletion,
    suggestedBecause,
  });
  if (trial.reportsCompletion) return suggest('reported', 'REPORTS_COMPLETION');
  if (trial.initialises || callsApi)
    return trial.reportsScore ? suggest('passed', 'REPORTS_SCORE_ONLY') : suggest('reported', 'CALLS_API');
  return suggest('opened', 'NO_API');
}

/** Everything a trainer should know before publishing. */
export function packageReport(
  { kind, manifest }: Pick<Archive, 'kind' | 'manifest'>,
  found: StaticReport,
  tried: TriedPart,
): PackageReport {
  const { metadata } = manifest;
  const items = flattenItems(manifest.organizations[manifest.defaultOrganization]?.items ?? []);
  return {
    kind,
    standard: manifest.standard,
    title: manifest.title,
    titles: titlesIn(metadata.title),
    languages: metadata.languages.slice(0, MAX_LANGUAGES),
    minutes:
      metadata.learningSeconds === null ? null : Math.max(1, Math.round(metadata.learningSeconds / 60)),
    items: items.slice(0, MAX_ITEMS).map(({ item, depth }) => ({
      identifier: item.identifier,
      title: item.title,
      depth,
      launch: launchHref(item),
      opens: item.launch?.scormType ?? null,
    })),
    files: found.files,
    bytes: found.bytes,
    seconds: found.secondsOn256kbit,
    hosts: unique([...found.hosts, ...tried.trial.hosts], MAX_HOSTS),
    popUps: found.popUps.length > 0 || tried.trial.popUps > 0,
    hasSequencing: [...items.map(({ item }) => item.sequencing), ...manifest.sequencingCollection].some(
      hasRules,
    ),
    missingFiles: unique(
      [...found.missingFiles.map(({ file }) => file), ...tried.trial.missingFiles],
      MAX_MISSING,
    ),
    warnings: manifest.warnings.map(faultOf),
    accessibility: tried.accessibility,
    trial: tried.trial,
    ...completionFor(tried, found),
  };
}

/** Title of a package until somebody names it: its own, else the name of its file. */
export const titleOf = ({ title }: Pick<PackageReport, 'title'>, fileName: string): string =>
  title || titleFrom(fileName) || fileName;

/** A stored report; fields that older reports lack are empty. */
export const readReport = (stored: PackageReport): PackageReport => ({
  ...stored,
  trial: { ...noTrial('failed'), ...stored.trial },
});
