import { editionPictures } from './edition-pictures.ts';
import { officePictures } from './office-pictures.ts';

/** What is looked at of this client on every run. */
export const pictures = [...officePictures, ...editionPictures];
