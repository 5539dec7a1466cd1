import { countIn, lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Texts } from '../certificate-snapshot.ts';
import { type TemplateContent, type TemplateSignatory } from './template-content.ts';
import { outcomes } from '@campus/course-rules';

/** What fits on the page, in the longest of the three languages. */
export const LONGEST = { heading: 120, statement: 200, name: 60, role: 60 } as const;
export const MOST = { signatories: 4, logos: 4, months: 120 } as const;

/** WCAG 2.2, of text on white paper. */
const LEAST_CONTRAST = 4.5;

/** The relative luminance of a colour, from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well a colour, `#rrggbb`, is read on white paper: from 1 to 21. */
export const contrastOnPaper = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

function accentIn(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return refuseInput('accent');
  if (contrastOnPaper(value) < LEAST_CONTRAST) throw new Refused('ACCENT_TOO_LIGHT');
  return value.toLowerCase();
}

type Fields = Record<string, unknown>;

const fieldsIn = (value: unknown, field: string): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuseInput(field);

const textIn = (value: unknown, field: string, longest: number): string =>
  typeof value === 'string' ? lineIn(value, field, longest) : refuseInput(field);

const truthIn = (value: unknown, field: string): boolean =>
  typeof value === 'boolean' ? value : refuseInput(field);

const listIn = (value: unknown, field: string, most: number): unknown[] =>
  Array.isArray(value) && value.length <= most ? value : refuseInput(field);

function textsIn(value: unknown, field: string, longest: number): Texts {
  const { es, en, fr } = fieldsIn(value, field);
  return {
    es: textIn(es, field, longest),
    en: textIn(en, field, longest),
    fr: textIn(fr, field, longest),
  };
}

const optionalTextsIn = (value: unknown, field: string, longest: number): Texts | null =>
  value === null || value === undefined ? null : textsIn(value, field, longest);

const imageIn = (value: unknown, field: string): string =>
  typeof value === 'string' && isId(value) ? value : refuseInput(field);

function signatoryIn(value: unknown): TemplateSignatory {
  const { name, role, imageId } = fieldsIn(value, 'signatories');
  return {
    name: textIn(name, 'signatories', LONGEST.name),
    role: textsIn(role, 'signatories', LONGEST.role),
    imageId: imageId === null || imageId === undefined ? null : imageIn(imageId, 'signatories'),
  };
}

function statementsIn(value: unknown): TemplateContent['statements'] {
  const given = fieldsIn(value ?? {}, 'statements');
  const statements: TemplateContent['statements'] = {};
  for (const outcome of outcomes) {
    const texts = optionalTextsIn(given[outcome], 'statements', LONGEST.statement);
    if (texts) statements[outcome] = texts;
  }
  return statements;
}

/** What somebody wrote, as it is kept; refused when it would not print well. Whether its images are there is not looked at. */
export function contentIn(value: unknown): TemplateContent {
  const given = fieldsIn(value, 'content');
  const { paper, validityMonths: months } = given;
  return {
    heading: optionalTextsIn(given.heading, 'heading', LONGEST.heading),
    statements: statementsIn(given.statements),
    signatories: listIn(given.signatories, 'signatories', MOST.signatories).map(signatoryIn),
    logos: listIn(given.logoIds, 'logoIds', MOST.logos).map((id) => imageIn(id, 'logoIds')),
    showsDonor: truthIn(given.showsDonor, 'showsDonor'),
    accent: accentIn(given.accent),
    paper: paper === 'a4' || paper === 'letter' ? paper : refuseInput('paper'),
    validityMonths:
      months === null || months === undefined
        ? null
        : typeof months === 'number'
          ? countIn(months, 'validityMonths', 1, MOST.months)
          : refuseInput('validityMonths'),
    needsSecondPerson: truthIn(given.needsSecondPerson, 'needsSecondPerson'),
    saysDecisions: truthIn(given.saysDecisions ?? true, 'saysDecisions'),
  };
}

/** Every picture it prints, once each. */
export const imagesIn = ({
  logos,
  signatories,
}: Pick<TemplateContent, 'logos' | 'signatories'>): string[] => [
  ...new Set([...logos, ...signatories.flatMap(({ imageId }) => imageId ?? [])]),
];
