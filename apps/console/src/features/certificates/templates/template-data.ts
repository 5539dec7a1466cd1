import type { CertificateTemplate, DataOf, SaveCertificateTemplate, VariablesOf } from '@campus/api-client';
import { hasAnyText, hasEveryText, textsOf, type Texts } from '../../../shared/forms/texts-fields.tsx';

export type Template = NonNullable<DataOf<typeof CertificateTemplate>['certificateTemplate']>;
export type Picture = Template['logos'][number];
type Input = VariablesOf<typeof SaveCertificateTemplate>['input'];

export const outcomes = ['participation', 'completion', 'achievement'] as const;
/** As other messages name them. */
export const outcomeCodes = {
  participation: 'PARTICIPATION',
  completion: 'COMPLETION',
  achievement: 'ACHIEVEMENT',
  distinction: 'DISTINCTION',
  enrolment: 'ENROLMENT',
} as const;
export type StatedOutcome = (typeof outcomes)[number];

/** As the server has it. */
export const LONGEST = { heading: 120, statement: 200, name: 60, role: 60 } as const;
export const MOST = { signatories: 4, logos: 4, months: 120 } as const;

export interface Signatory {
  /** For React alone. */
  key: string;
  name: string;
  role: Texts;
  image: Picture | null;
}

/** A template as the form holds it. */
export interface Draft {
  heading: Texts;
  statements: Record<StatedOutcome, Texts>;
  signatories: Signatory[];
  logos: Picture[];
  showsDonor: boolean;
  accent: string;
  paper: Template['paper'];
  months: string;
  needsSecondPerson: boolean;
  saysDecisions: boolean;
}

export const draftOf = (template: Template): Draft => ({
  heading: textsOf(template.heading),
  statements: {
    participation: textsOf(template.statements.participation),
    completion: textsOf(template.statements.completion),
    achievement: textsOf(template.statements.achievement),
  },
  signatories: template.signatories.map(({ name, role, image }, at) => ({
    key: `saved-${at}`,
    name,
    role: textsOf(role),
    image: image && { ...image },
  })),
  logos: template.logos.map((logo) => ({ ...logo })),
  showsDonor: template.showsDonor,
  accent: template.accent,
  paper: template.paper,
  months: template.validityMonths === null ? '' : String(template.validityMonths),
  needsSecondPerson: template.needsSecondPerson,
  saysDecisions: template.saysDecisions,
});

const isPartial = (texts: Texts): boolean => hasAnyText(texts) && !hasEveryText(texts);

/** How well a colour is read on white, as WCAG counts it: from 1 to 21. */
export function contrastOnPaper(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const isMonths = (text: string): boolean =>
  text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST.months);

/** What keeps it from being saved. */
export const issuesOf = ({ heading, statements, signatories, accent, months }: Draft) => ({
  heading: isPartial(heading),
  statements: outcomes.filter((outcome) => isPartial(statements[outcome])),
  signatories: signatories
    .filter(({ name, role }) => !name.trim() || !hasEveryText(role))
    .map(({ key }) => key),
  accent: contrastOnPaper(accent) < 4.5,
  months: !isMonths(months),
});

export type Issues = ReturnType<typeof issuesOf>;

export const hasIssues = ({ statements, signatories, ...rest }: Issues): boolean =>
  statements.length > 0 || signatories.length > 0 || Object.values(rest).some(Boolean);

const writtenOf = (texts: Texts): Texts | null => (hasAnyText(texts) ? texts : null);

/** As the server takes it. */
export const inputOf = (draft: Draft): Omit<Input, 'editionId' | 'basedOn' | 'idempotencyKey'> => ({
  heading: writtenOf(draft.heading),
  statements: {
    participation: writtenOf(draft.statements.participation),
    completion: writtenOf(draft.statements.completion),
    achievement: writtenOf(draft.statements.achievement),
  },
  signatories: draft.signatories.map(({ name, role, image }) => ({ name, role, imageId: image?.id ?? null })),
  logoIds: draft.logos.map(({ id }) => id),
  showsDonor: draft.showsDonor,
  accent: draft.accent,
  paper: draft.paper,
  validityMonths: draft.months === '' ? null : Number(draft.months),
  needsSecondPerson: draft.needsSecondPerson,
  saysDecisions: draft.saysDecisions,
});

/** A placeholder for empty texts, so that a preview is shown from the first letter on. */
const filledOf = (texts: Texts, otherwise = '…'): Texts => {
  const any = Object.values(texts).find((text) => text.trim() !== '') ?? otherwise;
  return { es: texts.es.trim() || any, en: texts.en.trim() || any, fr: texts.fr.trim() || any };
};

/** The same with what is missing filled in. */
export const previewOf = (draft: Draft) => {
  const { heading, statements, signatories } = draft;
  const filled = (texts: Texts): Texts => (hasAnyText(texts) ? filledOf(texts) : texts);
  return {
    ...inputOf({
      ...draft,
      heading: filled(heading),
      statements: {
        participation: filled(statements.participation),
        completion: filled(statements.completion),
        achievement: filled(statements.achievement),
      },
      signatories: signatories.map((one) => ({
        ...one,
        name: one.name.trim() || '…',
        role: filledOf(one.role),
      })),
      months: isMonths(draft.months) ? draft.months : '',
      accent: contrastOnPaper(draft.accent) < 4.5 ? '#4a4a4a' : draft.accent,
    }),
    paper: draft.paper === 'A4' ? 'a4' : 'letter',
  };
};
