import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** What the library may say no with, besides what playing does. */
refusesWith(['UPLOAD_TOO_LARGE', 'UPLOADS_TOO_MANY', 'UPLOAD_NOT_READY', 'UPLOAD_OVER', 'PACKAGE_ARCHIVED']);
