export { InstitutionDoor } from './institution-door.tsx';
export { LeaveInstitution } from './leave-institution.tsx';
