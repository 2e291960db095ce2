export { goodTuringUnseenMass } from './good-turing.ts';
