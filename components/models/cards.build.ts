import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CapabilityReport } from '#models/capabilities/report';
import type { MeasuredCard, ModelCard } from '#models/model-card';

/** Runs at build, in Node, from the project's root. */
const folder = join(process.cwd(), 'public/models');

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The card of a shipped model, with what it can do; null where the site ships none of that name. */
export function readCard(name: string): MeasuredCard | null {
  const path = join(folder, name, 'card.json');
  if (!existsSync(path)) return null;
  const capabilities = readJson(join(folder, name, 'capabilities.json')) as CapabilityReport;
  return { ...(readJson(path) as ModelCard), capabilities };
}

/** The cards of every model the site ships, the smallest first. */
export function readCards(): MeasuredCard[] {
  return readdirSync(folder)
    .map(readCard)
    .filter((card) => card !== null)
    .sort((a, b) => a.model.parameters - b.model.parameters);
}
