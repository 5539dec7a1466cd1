import { structureAspects, structureParts, textKinds, textParts } from '@campus/content-format';
import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';

export const StructureParts = enumOf(structureParts);
registerEnumType(StructureParts, { name: 'StructurePart', description: 'What a difference is about.' });

export const StructureAspects = enumOf(structureAspects);
registerEnumType(StructureAspects, { name: 'StructureAspect', description: 'Which side of it differs.' });

export const TextKinds = enumOf(textKinds);
registerEnumType(TextKinds, { name: 'TextKind', description: 'What a changed text belongs to.' });

export const TextParts = enumOf(textParts);
registerEnumType(TextParts, { name: 'TextPart', description: 'Which text of it.' });
