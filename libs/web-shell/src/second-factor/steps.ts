export { HalfWay } from './half-way.tsx';
export { SecondStep } from './second-step.tsx';
