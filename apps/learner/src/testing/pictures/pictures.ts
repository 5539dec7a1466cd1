import { coursePictures } from './course-pictures.ts';
import { doorPictures } from './door-pictures.ts';
import { studyPictures } from './study-pictures.ts';

/** What is looked at of this client on every run. */
export const pictures = [...doorPictures, ...coursePictures, ...studyPictures];
