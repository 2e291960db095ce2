import { near } from './near.ts';

export default {};
