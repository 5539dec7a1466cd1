import { askedBy, basisOf, ruleSentence, type Explanation, type OutcomeRule } from '@campus/course-rules';
import { type Outline } from '@campus/course';
import { type Texts } from '../certificate-snapshot.ts';
import { type ChosenTemplate } from '../templates/templates.service.ts';

/** What the rule of an outcome asks for, as one sentence a language; null: the course has no rule for it. */
export function ruleStatement(outline: Outline, outcome: string): Texts | null {
  const rule = outline.outcomeRules.find((each): each is OutcomeRule => each.outcome === outcome)?.rule;
  if (!rule) return null;
  const asked = askedBy(rule, (uuid) => outline.find(uuid)?.activity.kind);
  return { es: ruleSentence(asked, 'es'), en: ruleSentence(asked, 'en'), fr: ruleSentence(asked, 'fr') };
}

const granted: Texts = {
  es: 'recibió este resultado por decisión de la coordinación del curso, sin haber cumplido todo lo que se pide.',
  en: 'received this outcome by decision of the coordinators of the course, without having met everything it asks for.',
  fr: 'a reçu ce résultat par décision de la coordination du cours, sans avoir rempli tout ce qui est demandé.',
};

const waived = (parts: number): Texts =>
  parts === 1
    ? {
        es: 'cumplió lo que pide el curso, salvo un requisito que la coordinación le dispensó.',
        en: 'met what the course asks for, except for one requirement that the coordinators waived.',
        fr: 'a rempli ce que demande le cours, sauf une exigence dont la coordination l’a dispensé(e).',
      }
    : {
        es: `cumplió lo que pide el curso, salvo ${parts} requisitos que la coordinación le dispensó.`,
        en: `met what the course asks for, except for ${parts} requirements that the coordinators waived.`,
        fr: `a rempli ce que demande le cours, sauf ${parts} exigences dont la coordination l’a dispensé(e).`,
      };

/** Lessons are one requirement, however many of them are waived. */
function waivedRequirements({ kind, overridden, children }: Explanation): number {
  if (kind === 'lessons') return children.some((lesson) => lesson.overridden) ? 1 : 0;
  return overridden ? 1 : children.reduce((sum, child) => sum + waivedRequirements(child), 0);
}

/** Says nothing of how. */
const received: Texts = {
  es: 'recibió este resultado del curso.',
  en: 'received this outcome of the course.',
  fr: 'a reçu ce résultat du cours.',
};

/**
 * What a certificate says that its holder did. Null: the template says it. Of an outcome that was not earned, or not all
 * of it, neither the rule's sentence nor the template's is true; whether decisions are told, the template decides.
 */
export function statementFor(
  {
    outline,
    outcome,
    explanation,
    template,
  }: { outline: Outline; outcome: string; explanation: Explanation | null; template: ChosenTemplate },
  ofTemplate: Texts | null,
): Texts | null {
  if (!explanation) return null;
  const basis = basisOf(explanation);
  if (basis === 'earned') return ofTemplate ? null : ruleStatement(outline, outcome);
  if (!(template.content.saysDecisions ?? true)) return received;
  return basis === 'granted' ? granted : waived(waivedRequirements(explanation));
}
