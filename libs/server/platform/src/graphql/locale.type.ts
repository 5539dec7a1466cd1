import { registerEnumType } from '@nestjs/graphql';
import { Locale } from './locale.ts';

// Apart from the set itself, which a command asks for that must not wait until Nest is loaded (`scorm inspect`).
registerEnumType(Locale, { name: 'Locale', description: 'A language of the campus.' });
