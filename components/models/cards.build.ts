import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelCard } from '#models/model-card';

/** Runs at build, in Node, from the project's root. */
const folder = join(process.cwd(), 'public/models');

/** The card of a shipped model; null where the site ships none of that name. */
export function readCard(name: string): ModelCard | null {
  const path = join(folder, name, 'card.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ModelCard) : null;
}

/** The cards of every model the site ships, the smallest first. */
export function readCards(): ModelCard[] {
  return readdirSync(folder)
    .map(readCard)
    .filter((card) => card !== null)
    .sort((a, b) => a.model.parameters - b.model.parameters);
}
