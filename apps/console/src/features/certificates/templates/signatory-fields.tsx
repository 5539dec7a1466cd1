import { Button, Field } from '@campus/ui';
import { randomId } from '@campus/web-shell';
import { TextsFields, textsOf } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import { PictureChoice } from './picture-choice.tsx';
import { LONGEST, MOST, type Signatory } from './template-data.ts';
import type { FieldsProps } from './template-fields.tsx';

const Signature = ({ one, change }: { one: Signatory; change: (part: Partial<Signatory>) => void }) => {
  const t = useText();
  const name = one.name.trim() || t('certificates.template.signatory.nobody');
  if (!one.image)
    return (
      <PictureChoice label={t('certificates.template.signature')} onPicture={(image) => change({ image })} />
    );
  return (
    <div className="row">
      <img
        className="template__picture"
        src={one.image.url}
        alt={t('certificates.template.signature.of', { name })}
      />
      <Button
        kind="quiet"
        icon="close"
        aria-label={t('certificates.template.signature.removeOf', { name })}
        onClick={() => change({ image: null })}
      >
        {t('certificates.template.signature.remove')}
      </Button>
    </div>
  );
};

const SignatoryCard = ({
  one,
  at,
  isWrong,
  change,
  onRemove,
  onEarlier,
}: {
  one: Signatory;
  at: number;
  isWrong: boolean;
  change: (part: Partial<Signatory>) => void;
  onRemove: () => void;
  /** Missing: it is the first. */
  onEarlier?: () => void;
}) => {
  const t = useText();
  const label = t('certificates.template.signatory', { place: at + 1 });
  return (
    <li className="template__card stack">
      <h3>{label}</h3>
      <Field
        label={t('certificates.template.signatory.name')}
        error={isWrong && !one.name.trim() && t('certificates.template.signatory.name.wrong')}
        maxLength={LONGEST.name}
        value={one.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextsFields
        legend={t('certificates.template.signatory.role')}
        error={isWrong && t('certificates.template.signatory.role.wrong')}
        texts={one.role}
        maxLength={LONGEST.role}
        onChange={(role) => change({ role })}
      />
      <Signature one={one} change={change} />
      <div className="row">
        {onEarlier && (
          <Button
            kind="quiet"
            aria-label={t('certificates.template.signatory.earlierOf', { label })}
            onClick={onEarlier}
          >
            {t('certificates.template.signatory.earlier')}
          </Button>
        )}
        <Button
          kind="quiet"
          icon="close"
          aria-label={t('certificates.template.signatory.removeOf', { label })}
          onClick={onRemove}
        >
          {t('certificates.template.signatory.remove')}
        </Button>
      </div>
    </li>
  );
};

/** Who signs: up to four, with their role in each language and their scanned signature. */
export const SignatoryFields = ({ draft: { signatories }, issues, change }: FieldsProps) => {
  const t = useText();
  const put = (list: Signatory[]) => change({ signatories: list });
  const changeOne = (key: string, part: Partial<Signatory>) =>
    put(signatories.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const earlier = (at: number) => {
    const list = [...signatories];
    list.splice(at - 1, 2, ...list.slice(at - 1, at + 1).toReversed());
    put(list);
  };
  return (
    <section className="stack" aria-labelledby="template-signatories">
      <h2 id="template-signatories">{t('certificates.template.signatories')}</h2>
      <p>{t('certificates.template.signatories.hint')}</p>
      {signatories.length > 0 && (
        <ul className="plain-list stack">
          {signatories.map((one, at) => (
            <SignatoryCard
              key={one.key}
              one={one}
              at={at}
              isWrong={issues.signatories.includes(one.key)}
              change={(part) => changeOne(one.key, part)}
              onRemove={() => put(signatories.filter(({ key }) => key !== one.key))}
              onEarlier={at > 0 ? () => earlier(at) : undefined}
            />
          ))}
        </ul>
      )}
      {signatories.length < MOST.signatories && (
        <p>
          <Button
            kind="quiet"
            onClick={() =>
              put([...signatories, { key: randomId(), name: '', role: textsOf(null), image: null }])
            }
          >
            {t('certificates.template.signatory.add')}
          </Button>
        </p>
      )}
    </section>
  );
};
