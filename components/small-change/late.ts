/** What the panels behind the first need: fetched when one of them is opened. */
export { kindsFinding } from './kinds-finding.ts';
export { KindsTable } from './KindsTable.tsx';
export { kindsTable, spreadTable } from './late-tables.ts';
export { phrasingsFinding } from './phrasings-finding.ts';
export { PhrasingsTable } from './PhrasingsTable.tsx';
