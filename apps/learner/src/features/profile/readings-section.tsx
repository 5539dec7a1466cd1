import { ReadingsOfMyAnswers } from '@campus/api-client';
import { QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** Who of those who accompany this person has read the answers. */
export const ReadingsSection = () => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  const query = useQuery(ReadingsOfMyAnswers, { locale });
  return (
    <>
      <p>{t('viewing.answers.lead')}</p>
      <QueryView query={query}>
        {({ readingsOfMyAnswers }) =>
          readingsOfMyAnswers.length === 0 ? (
            <p>{t('viewing.answers.empty')}</p>
          ) : (
            <ul>
              {readingsOfMyAnswers.map(({ id, reader, editionTitle, at }) => (
                <li key={id}>
                  {t('viewing.answers.row', {
                    name: reader,
                    edition: editionTitle,
                    at: formats.dateTime(at),
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </>
  );
};
