import { askedBy, basisOf, ruleSentence, type Explanation, type OutcomeRule } from '@campus/course-rules';
import { type Outline } from '@campus/course';
import { inEveryLanguage } from '@campus/platform/words/catalogue.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { type Texts } from '../certificate-snapshot.ts';
import { type ChosenTemplate } from '../templates/templates.service.ts';

/** What the rule of an outcome asks for, as one sentence a language; null: the course has no rule for it. */
export function ruleStatement(outline: Outline, outcome: string): Texts | null {
  const rule = outline.outcomeRules.find((each): each is OutcomeRule => each.outcome === outcome)?.rule;
  if (!rule) return null;
  const asked = askedBy(rule, (uuid) => outline.find(uuid)?.activity.kind);
  return { es: ruleSentence(asked, 'es'), en: ruleSentence(asked, 'en'), fr: ruleSentence(asked, 'fr') };
}

/** Lessons are one requirement, however many of them are waived. */
function waivedRequirements({ kind, overridden, children }: Explanation): number {
  if (kind === 'lessons') return children.some((lesson) => lesson.overridden) ? 1 : 0;
  return overridden ? 1 : children.reduce((sum, child) => sum + waivedRequirements(child), 0);
}

/**
 * The sentence a certificate prints about what its holder did. Null: the template's. If an outcome was not
 * fully earned, neither the rule's sentence nor the template's is true; the template decides whether
 * decisions are mentioned.
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
  if (!(template.content.saysDecisions ?? true))
    return inEveryLanguage(certificatesWords, 'statement.received');
  if (basis === 'granted') return inEveryLanguage(certificatesWords, 'statement.granted');
  return inEveryLanguage(certificatesWords, 'statement.waived', { parts: waivedRequirements(explanation) });
}
