import type { Root } from 'mdast';
import type { BundleCountryUnit, CountryUnitText, Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { CourseFile } from '../sources/course-files.ts';
import { isCountry } from './country-codes.ts';
import { wordsIn } from './lesson-structure.ts';
import { everyNode } from '../markdown/parse-markdown.ts';
import { readMarkdown, renderNodes } from '../markdown/render.ts';
import { compare, type StaleText, suggestion } from '../problems.ts';
import { compareSections, sectionsOf } from './sections.ts';
import { sourceList } from '../sources/source-list.ts';
import {
  citedSources,
  noteStale,
  readTexts,
  textContext,
  type TextForm,
  type TextSource,
  type TextSources,
} from '../texts/text-source.ts';
import { refuseMarkup } from '../texts/texts.ts';
import type { YamlValue } from '../yaml-value.ts';

const unitForm: TextForm = {
  what: 'country unit',
  required: ['uuid', 'owner', 'reviewed', 'valid-until'],
  optional: ['sources'],
  translated: ['uuid'],
  ownWords: ['owner'],
};

/** The files of one unit. */
interface UnitFiles {
  country: string;
  /** Key of its lesson. */
  lesson: string;
  files: Map<Locale, CourseFile>;
}

/** A unit of the course, and how the paths of its files begin. */
export interface CountryUnit {
  files: string;
  unit: BundleCountryUnit;
}

const unitPath = /^countries\/([^/]+)\/([^/]+)\.([a-z]{2})\.md$/;

/** Everything under `countries/`; `today` (`2026-11-24`) decides which units have expired. */
export function readCountryUnits(course: CourseContext, stale: StaleText[], today: string): CountryUnit[] {
  const lessons = [...course.lessons.keys()];
  return findUnits(course)
    .flatMap((found) => {
      if (!isKnown(found, course)) return [];
      const texts = readTexts(found.files, unitForm, course);
      const unit = buildUnit(found, texts, course, stale);
      const file = texts.get(course.source)?.file ?? '';
      if (unit && unit.validUntil !== '' && unit.validUntil < today)
        stale.push({ file, locale: course.source, why: 'expired' });
      return unit
        ? [
            {
              files: `countries/${found.country}/${found.lesson}.`,
              unit,
              order: lessons.indexOf(found.lesson),
            },
          ]
        : [];
    })
    .sort((a, b) => compare(a.unit.country, b.unit.country) || a.order - b.order)
    .map(({ files, unit }) => ({ files, unit }));
}

function findUnits(course: CourseContext): UnitFiles[] {
  const units = new Map<string, UnitFiles>();
  for (const file of course.files.under('countries')) {
    const [, country, lesson, locale] = unitPath.exec(file.path) ?? [];
    if (!country || !lesson || !locale) continue;
    course.files.use(file.path);
    if (!course.locales.includes(locale)) {
      const reason = `"${locale}" is not a language of this course`;
      course.problems.add({ file: file.path, line: 1 }, 'language-unknown', reason);
      continue;
    }
    const key = `${country}/${lesson}`;
    const unit = units.get(key) ?? { country, lesson, files: new Map<Locale, CourseFile>() };
    unit.files.set(locale, file);
    units.set(key, unit);
  }
  return [...units.values()];
}

/** A unit must belong to a known country and a known lesson, and exist in every language. */
function isKnown({ country, lesson, files }: UnitFiles, course: CourseContext): boolean {
  const [file] = [files.get(course.source), ...files.values()].filter((each) => each !== undefined);
  const place = { file: file?.path ?? '', line: 1 };
  const missing = course.locales.filter((locale) => !files.has(locale));
  if (missing.length > 0) {
    const names = missing.map((locale) => `countries/${country}/${lesson}.${locale}.md`).join(', ');
    const reason = `the country unit is missing in ${missing.join(', ')}: ${names}`;
    course.problems.add(place, 'language-missing', reason);
  }
  if (!isCountry(country)) {
    const reason = `"${country}" is no country of ISO 3166: two capital letters, as in countries/CR/`;
    course.problems.add(place, 'country', reason);
  }
  if (!course.lessons.has(lesson)) {
    const reason = `no lesson has the key "${lesson}"${suggestion(lesson, course.lessons.keys())}`;
    course.problems.add(place, 'reference', reason);
  }
  return files.has(course.source);
}

interface ReadUnit {
  source: TextSource;
  root: Root;
}

function buildUnit(
  { country, lesson }: UnitFiles,
  sources: TextSources,
  course: CourseContext,
  stale: StaleText[],
): BundleCountryUnit | null {
  const original = sources.get(course.source);
  if (!original) return null;
  const { front } = original;
  const uuid = front.at('uuid').uuid();
  course.identities.uuid(uuid, front.at('uuid').place);
  const sourceKeys = citedSources(original, course);
  const listed = sourceKeys.flatMap((key) => course.sources.get(key) ?? []);
  const texts: Record<Locale, CountryUnitText> = {};
  const first: ReadUnit = { source: original, root: { type: 'root', children: [] } };
  for (const source of [original, ...[...sources.values()].filter((each) => each !== original)]) {
    const context = textContext(source, 'unit', sourceKeys, course);
    const root = readMarkdown(source.body, context);
    if (source === original) first.root = root;
    else compareSections(sectionsOf(root), sectionsOf(first.root), source, course);
    texts[source.locale] = {
      html: renderNodes(root.children, context),
      sources: sourceList(listed, source.locale, 'day'),
      words: wordsIn({ nodes: root.children }),
      stale: noteStale(source, original, stale),
    };
  }
  const [reviewedOn, validUntil] = [isoDate(front.at('reviewed')), isoDate(front.at('valid-until'))];
  if (reviewedOn !== '' && validUntil !== '' && validUntil <= reviewedOn)
    front.at('valid-until').fault('value', `"valid-until" must be after "reviewed" (${reviewedOn})`);
  return {
    uuid,
    country,
    lesson: course.lessons.get(lesson) ?? '',
    owner: ownersOf(sources, original),
    reviewedOn,
    validUntil,
    missing: missingFacts(first.root),
    texts,
  };
}

/** A translation may name the owner in its own words. */
function ownersOf(sources: TextSources, original: TextSource): Record<Locale, string> {
  const owners = [...sources].map(([locale, { front }]): [Locale, string] => {
    const owner = (front.has('owner') ? front : original.front).at('owner');
    const text = owner.string();
    refuseMarkup(text, owner);
    return [locale, text];
  });
  return Object.fromEntries(owners);
}

function missingFacts(root: Root): number {
  return [...everyNode(root)].filter((node) => node.type === 'textDirective' && node.name === 'missing')
    .length;
}

function isoDate(value: YamlValue): string {
  const date = value.string();
  if (date === '') return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return date;
  value.fault('value', `"${value.name}" must be a date as 2026-11-24`);
  return '';
}
