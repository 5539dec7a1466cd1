import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { isLocale } from './language.ts';
import { useText } from '../../shared/text.ts';
import { harderIn, toneOf, type Difference, type Finding, type Question } from './analysis-data.ts';

/** How far a question differs between two languages, and what to do about it. */
const Differs = ({ difference }: { difference: Difference }) => {
  const t = useText();
  const formats = useFormats();
  const harder = harderIn(difference);
  if (harder === null || !isLocale(harder)) return null;
  const easier = harder === difference.language ? difference.reference : difference.language;
  const languages = { harder: formats.language(harder), easier: formats.language(easier) };
  const isMuch = difference.class === 'C';
  return (
    <Notice
      tone={isMuch ? 'danger' : 'warn'}
      title={t(isMuch ? 'analysis.differs.much' : 'analysis.differs.some', languages)}
    >
      <p>{t('analysis.differs.text', languages)}</p>
    </Notice>
  );
};

/** Those about languages are said with their languages. */
const withoutLanguages = (finding: Finding) => finding !== 'LANGUAGE' && finding !== 'WORDING';

const tones = { danger: 'danger', warn: 'warn', quiet: 'info' } as const;

/** What stands out in a question, what it may mean, and what to look at. */
export const Advice = ({ item: { findings, differences, given } }: Pick<Question, 'item'>) => {
  const t = useText();
  const differing = differences.filter((difference) => harderIn(difference) !== null);
  const said = findings.filter(withoutLanguages);
  return (
    <section className="stack stack--tight" aria-labelledby="analysis-advice">
      <h2 id="analysis-advice">{t('analysis.advice')}</h2>
      {said.map((finding) => (
        <Notice key={finding} tone={tones[toneOf(finding)]} title={t(`analysis.finding.${finding}.title`)}>
          <p>{t(`analysis.finding.${finding}.text`)}</p>
        </Notice>
      ))}
      {differing.map((difference) => (
        <Differs key={difference.language} difference={difference} />
      ))}
      {said.length + differing.length === 0 && (
        <p>{t(given !== null && given < 30 ? 'analysis.advice.early' : 'analysis.advice.none')}</p>
      )}
      {differences.length > differing.length && differing.length === 0 && (
        <p className="soft">{t('analysis.differs.none')}</p>
      )}
    </section>
  );
};
