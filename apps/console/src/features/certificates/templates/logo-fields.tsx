import { Button } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import { PictureChoice, PictureTrouble, usePictures } from './picture-choice.tsx';
import { MOST, type Picture } from './template-data.ts';
import type { FieldsProps } from './template-fields.tsx';

const ProgrammeLogos = ({
  addresses,
  onPicture,
}: {
  addresses: readonly string[];
  onPicture: (picture: Picture) => void;
}) => {
  const t = useText();
  const pictures = usePictures(onPicture);
  return (
    <div className="stack stack--tight">
      {addresses.map((address, at) => (
        <div key={address} className="row">
          <img
            className="template__picture"
            src={address}
            alt={t('certificates.template.programmeLogo', { place: at + 1 })}
          />
          <Button
            kind="quiet"
            isBusy={pictures.isRunning}
            aria-label={t('certificates.template.programmeLogo.takeOf', { place: at + 1 })}
            onClick={() => void pictures.take(address)}
          >
            {t('certificates.template.programmeLogo.take')}
          </Button>
        </div>
      ))}
      <PictureTrouble {...pictures} />
    </div>
  );
};

/** Logos beside the heading: brought, or those of the programme and its donor. */
export const LogoFields = ({ draft: { logos }, template, change }: FieldsProps) => {
  const t = useText();
  const add = (picture: Picture) => {
    if (logos.some(({ id }) => id === picture.id)) return;
    change({ logos: [...logos, picture].slice(0, MOST.logos) });
  };
  return (
    <section className="stack" aria-labelledby="template-logos">
      <h2 id="template-logos">{t('certificates.template.logos')}</h2>
      <p>{t('certificates.template.logos.hint')}</p>
      {logos.map((logo, at) => (
        <div key={logo.id} className="row">
          <img
            className="template__picture"
            src={logo.url}
            alt={t('certificates.template.logo', { place: at + 1 })}
          />
          <Button
            kind="quiet"
            icon="close"
            aria-label={t('certificates.template.logo.removeOf', { place: at + 1 })}
            onClick={() => change({ logos: logos.filter(({ id }) => id !== logo.id) })}
          >
            {t('certificates.template.logo.remove')}
          </Button>
        </div>
      ))}
      {logos.length < MOST.logos && (
        <>
          {template.programmeLogos.length > 0 && template.mayChange && (
            <ProgrammeLogos addresses={template.programmeLogos} onPicture={add} />
          )}
          <PictureChoice label={t('certificates.template.logo.add')} onPicture={add} />
        </>
      )}
    </section>
  );
};
