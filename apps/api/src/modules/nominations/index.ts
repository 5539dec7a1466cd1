export { CallEntity } from './call.entity.ts';
export { CallLinkEntity } from './call-link.entity.ts';
export { CallsResolver } from './calls.resolver.ts';
export { NominatingResolver } from './nominating.resolver.ts';
export { NominationEntity } from './nomination.entity.ts';
export { NominationLetterEntity } from './nomination-letter.entity.ts';
export { NominationsModule } from './nominations.module.ts';
export { SelectionResolver } from './selection.resolver.ts';
