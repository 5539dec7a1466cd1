export { authoringDomain } from './domain.ts';
export { type DraftRow } from './drafts/drafts.statements.ts';
export { Drafts } from './drafts/drafts.service.ts';
export { FolderRefused, type FolderRefusal, onlyOne } from './drafts/folders/folder-refused.ts';
export { PullFolder, type PulledFolder } from './drafts/folders/pull-folder.ts';
export { PushFolder, type PushedFolder } from './drafts/folders/push-folder.ts';
export { PublishDraft, type PublishOrder } from './publishing/publish-draft.ts';
