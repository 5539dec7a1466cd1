import { z } from 'zod';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { papers } from '@campus/platform/documents/paper.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type TemplateContent } from './template-content.ts';
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

const line = (field: string, longest: number) => z.string().transform((text) => lineIn(text, field, longest));

const texts = (field: string, longest: number) =>
  z.object({ es: line(field, longest), en: line(field, longest), fr: line(field, longest) });

const statement = texts('statements', LONGEST.statement).nullish();
const image = z.string().refine(isId);

const accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((colour) => {
    if (contrastOnPaper(colour) < LEAST_CONTRAST) throw new Refused('ACCENT_TOO_LIGHT');
    return colour.toLowerCase();
  });

const signatory = z.object({
  name: line('signatories', LONGEST.name),
  role: texts('signatories', LONGEST.role),
  imageId: image.nullish().transform((id) => id ?? null),
});

const design = z.object({
  heading: texts('heading', LONGEST.heading).nullish(),
  statements: z
    .object(Object.fromEntries(outcomes.map((outcome) => [outcome, statement])))
    .nullish()
    .transform((given) => Object.fromEntries(Object.entries(given ?? {}).filter(([, one]) => one))),
  signatories: z.array(signatory).max(MOST.signatories),
  logoIds: z.array(image).max(MOST.logos),
  showsDonor: z.boolean(),
  accent,
  paper: z.enum(papers),
  validityMonths: z.int().min(1).max(MOST.months).nullish(),
  needsSecondPerson: z.boolean(),
  saysDecisions: z.boolean().nullish(),
});

/**
 * A template in the form it is stored in; refused when it would not print well. Does not check that its
 * images exist.
 */
export function contentIn(value: unknown): TemplateContent {
  const { success, data, error } = design.safeParse(value);
  if (!success) return refuseInput(String(error.issues[0]?.path[0] ?? 'content'));
  const { heading, logoIds: logos, validityMonths, saysDecisions, ...rest } = data;
  return {
    ...rest,
    heading: heading ?? null,
    logos,
    validityMonths: validityMonths ?? null,
    saysDecisions: saysDecisions ?? true,
  };
}

/** Every picture it prints, once each. */
export const imagesIn = ({
  logos,
  signatories,
}: Pick<TemplateContent, 'logos' | 'signatories'>): string[] => [
  ...new Set([...logos, ...signatories.flatMap(({ imageId }) => imageId ?? [])]),
];
