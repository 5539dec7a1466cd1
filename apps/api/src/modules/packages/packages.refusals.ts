/** What the library may say no with. */
export const packagesRefusals = [
  'UPLOAD_TOO_LARGE',
  'UPLOADS_TOO_MANY',
  'UPLOAD_NOT_READY',
  'UPLOAD_OVER',
  'PACKAGE_ARCHIVED',
  'PACKAGE_NOT_PUBLISHED',
] as const;
