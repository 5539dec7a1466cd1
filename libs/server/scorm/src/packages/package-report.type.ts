import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { itemCompletions, packageKinds } from '@campus/scorm-format';

export const PackageKind = enumOf(packageKinds);
export type PackageKind = CodeOf<typeof PackageKind>;
registerEnumType(PackageKind, {
  name: 'PackageKind',
  description: 'A SCORM package, or web pages without a manifest.',
});

export const ItemCompletion = enumOf(itemCompletions);
export type ItemCompletion = CodeOf<typeof ItemCompletion>;
registerEnumType(ItemCompletion, {
  name: 'ItemCompletion',
  description: 'What completes an item: content says so, it was opened, or it was passed.',
});

export const NoTrialReason = {
  NO_BROWSER: 'no-browser',
  NO_SANDBOX: 'no-sandbox',
  SWITCHED_OFF: 'switched-off',
  NOTHING_OPENS: 'nothing-opens',
  FAILED: 'failed',
} as const;
export type NoTrialReason = (typeof NoTrialReason)[keyof typeof NoTrialReason];
registerEnumType(NoTrialReason, {
  name: 'NoTrialReason',
  description:
    'Why a package was not tried: no browser on the server, one that cannot be shut in there, switched off there, nothing to open, or the browser gave up.',
});

@ObjectType({ description: 'A code and its particulars; the words are the client’s.' })
export class PackageFault {
  @Field({ description: 'Of libs/scorm-format: `NOT_A_ZIP`, `FILE_MISSING` …' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Path in the archive.' })
  file: string | null;

  @Field(() => JsonScalar, { description: 'Numbers and names the sentence needs.' })
  params: Record<string, string | number>;
}

@ObjectType({ description: 'One entry of a package’s table of contents.' })
export class ReportedItem {
  @Field()
  identifier: string;

  @Field()
  title: string;

  @Field(() => Int, { description: '0 at the top.' })
  depth: number;

  @Field(() => String, { nullable: true, description: 'What it opens, from the root; null for a heading.' })
  launch: string | null;

  @Field(() => String, { nullable: true, description: '`sco` reports to the campus, `asset` does not.' })
  opens: string | null;
}

@ObjectType({ description: 'An accessibility rule that a first screen breaks, as axe-core names it.' })
export class AccessibilityFinding {
  @Field({ description: '`color-contrast`, `image-alt` …' })
  rule: string;

  @Field({ description: '`minor`, `moderate`, `serious` or `critical`.' })
  impact: string;

  @Field(() => Int, { description: 'Places on the screens that were looked at.' })
  count: number;

  @Field(() => [String], { description: 'Items by identifier.' })
  items: string[];
}

@ObjectType({
  description: 'What happened when one item was opened for some seconds, with nobody pressing anything.',
})
export class TriedItem {
  @Field()
  identifier: string;

  @Field({ description: 'Its first page arrived.' })
  opened: boolean;

  @Field({ description: 'It said hello to the API.' })
  initialises: boolean;

  @Field(() => Int, { description: 'Calls of the API in those seconds.' })
  calls: number;

  @Field(() => [String], { description: 'Elements it set, in the order of their first time; at most 50.' })
  sets: string[];

  @Field(() => Int, {
    description: 'Pixels: how wide the page insists to be on a screen of 360. More means scrolling sideways.',
  })
  widthAt360: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Bytes of its files that came while it was open, unpacked; null in older reports.',
  })
  bytes?: number | null;

  @Field(() => [String], { description: 'Errors of its scripts, at most 10, cut to 300 characters.' })
  errors: string[];
}

@ObjectType({
  description: 'The first items opened in a browser without a network, with an API that records.',
})
export class PackageTrial {
  @Field({ description: 'False: there was no trial, and all below is empty.' })
  ran: boolean;

  @Field(() => NoTrialReason, { nullable: true })
  whyNot: NoTrialReason | null;

  @Field(() => Int, { description: 'Seconds each item was left open.' })
  seconds: number;

  @Field(() => [TriedItem])
  items: TriedItem[];

  @Field(() => Int, { description: 'Calls of the API, all items together.' })
  calls: number;

  @Field()
  initialises: boolean;

  @Field({
    description:
      'It set a completion or lesson status. False: not in the first seconds, which proves nothing.',
  })
  reportsCompletion: boolean;

  @Field()
  reportsScore: boolean;

  @Field({ description: 'It said how it wants to be left.' })
  reportsExit: boolean;

  @Field(() => Int, { description: 'Characters of suspend_data, the most of any item.' })
  suspendDataUsed: number;

  @Field(() => [String], { description: 'Other hosts it asked for; none was let through.' })
  hosts: string[];

  @Field(() => Int, { description: 'Windows it tried to open.' })
  popUps: number;

  @Field(() => [String], { description: 'Files it asked for that are not in the package; at most 50.' })
  missingFiles: string[];

  @Field(() => String, { nullable: true, description: 'The first screen as a data URL, 360 pixels wide.' })
  picture: string | null;
}

@ObjectType({ description: 'What a trainer should know of a package before publishing it.' })
export class PackageReport {
  @Field(() => PackageKind)
  kind: PackageKind;

  @Field({ description: '`1.2`, `2004-2`, `2004-3`, `2004-4`.' })
  standard: string;

  @Field()
  title: string;

  @Field(() => JsonScalar, { description: 'Titles by language, where the package has them.' })
  titles: Record<string, string>;

  @Field(() => [String], { description: 'Languages of the content, as the package says.' })
  languages: string[];

  @Field(() => Int, { nullable: true, description: 'Typical learning time as the package says.' })
  minutes: number | null;

  @Field(() => [ReportedItem], { description: 'At most 500, in reading order.' })
  items: ReportedItem[];

  @Field(() => Int)
  files: number;

  @Field(() => Float, { description: 'Unpacked.' })
  bytes: number;

  @Field(() => Int, { description: 'To fetch all of it once at 256 kbit/s.' })
  seconds: number;

  @Field(() => [String], { description: 'Other hosts it names or asked for, sorted; at most 50.' })
  hosts: string[];

  @Field({ description: 'It opens windows of its own, or tried to.' })
  popUps: boolean;

  @Field({ description: 'It has sequencing rules of its own.' })
  hasSequencing: boolean;

  @Field(() => [String], { description: 'Files that are named and not there; at most 100.' })
  missingFiles: string[];

  @Field(() => [PackageFault])
  warnings: PackageFault[];

  @Field(() => [AccessibilityFinding], { description: 'Of the first screens; empty without a trial.' })
  accessibility: AccessibilityFinding[];

  @Field(() => PackageTrial)
  trial: PackageTrial;

  @Field(() => ItemCompletion, { description: 'What should complete an item, all things considered.' })
  suggestedCompletion: ItemCompletion;

  @Field({
    description:
      'Why: `REPORTS_COMPLETION` and `REPORTS_SCORE_ONLY` were seen in the trial, `CALLS_API` is found in its files, `NO_API` is not.',
  })
  suggestedBecause: string;
}
