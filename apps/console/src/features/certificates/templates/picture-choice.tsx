import { AddCertificateImage } from '@campus/api-client';
import { FileDrop, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { drawPng } from '../../../shared/files/draw-png.ts';
import { useText } from '../../../shared/text.ts';
import type { Picture } from './template-data.ts';

/** Sharp at twice the size it is printed in. */
const LIMITS = { longest: 900, bytes: 500_000 };

/** Draws a file as the server keeps pictures, and sends it. */
export const usePictures = (onPicture: (picture: Picture) => void) => {
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [isBad, setBad] = useState(false);
  const send = async (file: Blob) => {
    const png = await drawPng(file, LIMITS);
    setBad(png === null);
    if (png === null) return;
    const done = await act(
      { png },
      async (input) => (await client.run(AddCertificateImage, { input })).addCertificateImage,
    );
    if (done) onPicture({ ...done.image });
  };
  /** One the campus has already: the logo of a programme. */
  const take = async (address: string) => {
    try {
      const response = await fetch(address);
      if (response.ok) await send(await response.blob());
      else setBad(true);
    } catch {
      setBad(true);
    }
  };
  return { send, take, isRunning, isBad, trouble };
};

/** What went wrong with a picture. */
export const PictureTrouble = ({
  isBad,
  trouble,
}: Pick<ReturnType<typeof usePictures>, 'isBad' | 'trouble'>) => {
  const t = useText();
  return (
    <>
      {isBad && (
        <Notice tone="warn" isLive title={t('certificates.template.picture.wrong')}>
          <p>{t('certificates.template.picture.hint')}</p>
        </Notice>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** A place to bring a picture. */
export const PictureChoice = ({
  label,
  onPicture,
}: {
  label: string;
  onPicture: (picture: Picture) => void;
}) => {
  const t = useText();
  const pictures = usePictures(onPicture);
  return (
    <div className="stack stack--tight" aria-busy={pictures.isRunning}>
      <FileDrop
        label={label}
        hint={t('certificates.template.picture.hint')}
        button={t('certificates.template.picture.choose')}
        accept="image/png,image/jpeg,image/svg+xml"
        onFiles={([file]) => file && void pictures.send(file)}
      />
      <PictureTrouble {...pictures} />
    </div>
  );
};
