export { PeopleModule } from './people.module.ts';
export { CampusResolver } from './campus.resolver.ts';
