import { addDurations, flattenCmi, flattenItems, preferencesIn, type FlatCmi } from '@campus/scorm-format';
import type { CourseLaunch, Launch } from '../../protocol.ts';

/** Elements that the campus sets at a launch, whatever content said before. */
const owned = [
  'cmi.learner_id',
  'cmi.learner_name',
  'cmi.mode',
  'cmi.credit',
  'cmi.launch_data',
  'cmi.scaled_passing_score',
  'cmi.completion_threshold',
  'cmi.max_time_allowed',
  'cmi.time_limit_action',
];
/** Those that are the learner's and not the item's. */
const learners = ['cmi.learner_id', 'cmi.learner_name', 'cmi.mode', 'cmi.credit'];

const only = (cmi: FlatCmi, names: readonly string[]): FlatCmi =>
  Object.fromEntries(names.flatMap((name) => (cmi[name] === undefined ? [] : [[name, cmi[name]]])));

const objectiveId = /^cmi\.objectives\.(\d+)\.id$/;

/** Places of objectives by their ids. */
const placesIn = (cmi: FlatCmi): Map<string, string> =>
  new Map(
    Object.entries(cmi).flatMap(([name, id]) => {
      const place = objectiveId.exec(name)?.[1];
      return place === undefined ? [] : [[id, place]];
    }),
  );

/** What an item was left with, and what has become known of its objectives since: others may have said more. */
const withObjectives = (left: FlatCmi, objectives: FlatCmi): FlatCmi => {
  const places = placesIn(left);
  if (places.size === 0) return { ...objectives, ...left };
  const renamed = [...placesIn(objectives)].flatMap(([id, from]) => {
    const to = places.get(id);
    const prefix = `cmi.objectives.${from}.`;
    const known = Object.entries(objectives).filter(([name]) => name.startsWith(prefix));
    return to === undefined
      ? []
      : known.map(([name, value]) => [`cmi.objectives.${to}.${name.slice(prefix.length)}`, value] as const);
  });
  return { ...left, ...Object.fromEntries(renamed) };
};

/** Run-time data of every item of a course, as far as this sitting knows it. */
export class CourseData {
  /** What items were left with in this sitting. */
  private readonly left = new Map<string, FlatCmi>();
  private readonly assets: ReadonlySet<string>;
  private readonly titles: ReadonlyMap<string, string>;

  constructor(
    private readonly launch: Launch,
    private readonly course: CourseLaunch,
  ) {
    const items = flattenItems(course.organization.items);
    this.titles = new Map(items.map(({ item }) => [item.identifier, item.title]));
    this.assets = new Set(
      items.flatMap(({ item }) => (item.launch?.scormType === 'asset' ? [item.identifier] : [])),
    );
  }

  titleOf(itemId: string): string {
    return this.titles.get(itemId) ?? '';
  }

  /** Of an asset only the opening is known. */
  isAsset(itemId: string): boolean {
    return this.assets.has(itemId);
  }

  private given(itemId: string): FlatCmi {
    const own = itemId === this.launch.itemId ? this.launch.cmi : undefined;
    return flattenCmi(this.course.states[itemId]?.cmi ?? own ?? {});
  }

  /** For a new attempt on an item: nothing but what the campus sets, and its objectives. */
  anew(itemId: string, objectives: FlatCmi): FlatCmi {
    return {
      ...preferencesIn(this.launch.cmi),
      ...only(flattenCmi(this.launch.cmi), learners),
      ...only(this.given(itemId), owned),
      ...objectives,
      'cmi.entry': 'ab-initio',
      'cmi.total_time': 'PT0S',
    };
  }

  /** For a resumed attempt. */
  resumed(itemId: string, objectives: FlatCmi): FlatCmi {
    const left = this.left.get(itemId);
    const { 'cmi.session_time': session = '', 'cmi.exit': _exit, ...rest } = left ?? this.given(itemId);
    return {
      ...withObjectives(rest, objectives),
      ...only(flattenCmi(this.launch.cmi), learners),
      ...only(this.given(itemId), owned),
      'cmi.entry': 'resume',
      'cmi.total_time': addDurations('2004-4', rest['cmi.total_time'] ?? '', session),
    };
  }

  /** Keeps what an item was left with; its total time is that of its launch, the session's own apart. */
  leave(itemId: string, cmi: FlatCmi, launched: FlatCmi): void {
    this.left.set(itemId, { ...cmi, 'cmi.total_time': launched['cmi.total_time'] ?? 'PT0S' });
  }
}
