export { PasskeyDoor } from './passkey-door.tsx';
export { PasskeyProof } from './passkey-proof.tsx';
export { PasskeyStep } from './passkey-step.tsx';
