import { refusesWith } from '@campus/platform/graphql/refusal-codes.ts';

/** Codes this module may refuse with, besides NOT_FOUND and INPUT_INVALID {field}. */
refusesWith([
  // Whoever asks may read the draft, and not do this to it.
  'COURSE_RIGHT_MISSING',
  // The draft was published or discarded {state}.
  'DRAFT_CLOSED',
  // The course has an open draft of this name.
  'DRAFT_NAME_TAKEN',
  // Files were changed since they were read {count, rows: path}.
  'FILES_CHANGED',
  // Files cannot be part of a draft {count, rows: path, fault}.
  'FILES_NOT_TAKEN',
  // The folder this version was made of was not kept {version}.
  'VERSION_WITHOUT_FILES',
]);
