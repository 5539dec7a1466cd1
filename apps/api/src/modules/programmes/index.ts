export { readPng, type Png } from './png.ts';
export { NamesInput } from './programme.type.ts';
export { ProgrammeDonorEntity } from './programme-donor.entity.ts';
export { ProgrammeEntity } from './programme.entity.ts';
export { ProgrammeNameEntity } from './programme-name.entity.ts';
export { ProgrammesModule } from './programmes.module.ts';
export { programmeNameOn } from './programmes.statements.ts';
