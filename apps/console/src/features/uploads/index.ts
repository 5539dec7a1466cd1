export { UploadPage } from './upload-page.tsx';
export { UploadsPage } from './uploads-page.tsx';
