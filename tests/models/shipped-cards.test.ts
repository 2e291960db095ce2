import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countParameters, importHuggingFace } from '#models';
import { judgeNeeds, LESSON_NEEDS } from '#models/capabilities/needs';
import type { CapabilityReport } from '#models/capabilities/report';
import type { ModelCard } from '#models/model-card';

const models = join(import.meta.dirname, '../../public/models');
const names = globSync('*/card.json', { cwd: models }).map((path) => dirname(path));
const isShare = (value: number): boolean => value >= 0 && value <= 1;

describe.each(names)('the card of %s', (name) => {
  const read = (file: string) => new Uint8Array(readFileSync(join(models, name, file)));
  const readJson = (file: string): unknown => JSON.parse(new TextDecoder().decode(read(file)));
  const card = readJson('card.json') as ModelCard;
  const report = readJson('capabilities.json') as CapabilityReport;

  it('gives size and hash of every file beside it, and of no other', () => {
    const files = readdirSync(join(models, name)).filter(
      (file) => !['card.json', 'capabilities.json'].includes(file),
    );
    expect(Object.keys(card.files).sort()).toEqual(files.sort());
    for (const [file, { sizeBytes, sha256 }] of Object.entries(card.files)) {
      expect(read(file).length).toBe(sizeBytes);
      expect(createHash('sha256').update(read(file)).digest('hex')).toBe(sha256);
      expect(sizeBytes).toBeLessThan(5 * 1024 * 1024);
    }
  });

  it('describes the model that its files hold', () => {
    const { weights, versions } = importHuggingFace({
      'config.json': read('config.json'),
      'model.safetensors': read('model.safetensors'),
      'tokenizer.json': read('tokenizer.json'),
    });
    expect(card.name).toBe(name);
    expect(card.model.parameters).toBe(countParameters(weights.config));
    expect(card.model).toMatchObject({
      vocabularySize: weights.config.vocabularySize,
      width: weights.config.width,
      layers: weights.config.layers,
      heads: weights.config.heads,
      contextLength: weights.config.contextLength,
    });
    expect(versions).toEqual(card.stamp.versions);
    expect(card.growth.tokensPerParameter).toBeCloseTo(card.growth.tokensSeen / card.model.parameters, 1);
    expect(card.growth.seed).toBe(card.stamp.seed);
  });

  it('has losses in their order, and shares that are shares', () => {
    const { loss } = card;
    // The two are one where a text tells no fact.
    expect(loss.floor.factsKnown).toBeLessThanOrEqual(loss.floor.factsUnknown);
    expect(loss.floor.factsKnown).toBeLessThan(loss.heldOut);
    expect(loss.heldOut).toBeLessThan(loss.uniform);
    expect(loss.uniform).toBeCloseTo(Math.log(card.model.vocabularySize), 10);
    for (const { right, chance = 0, wellFormed = 0, count } of report.lines) {
      expect([right, chance, wellFormed].every(isShare)).toBe(true);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('goes with a report about its own model and world', () => {
    expect([report.model, report.world]).toEqual([name, card.growth.world]);
  });

  it.each([
    ['adds pairs it was trained on', /cannot add/u],
    ['turns a request for a ticket into its record, unseen names', /cannot fill in a ticket|never taught/u],
  ])('says so plainly where it mostly fails: %s', (capability, words) => {
    const { right } = report.lines.find((line) => line.name === capability)!;
    expect(right < 0.5).toBe(card.limits.some((limit) => words.test(limit)));
  });

  it('answers every need of the lessons that the report asks for', () => {
    const asked = judgeNeeds(report.lines).filter(({ right }) => right !== null);
    expect(asked).toHaveLength(LESSON_NEEDS.length);
    expect(card.limits.length).toBeGreaterThan(0);
    expect(card.intendedUse.lessons.length).toBeGreaterThan(0);
  });
});

it('a need is met from its threshold on, and never by a model that was not asked', () => {
  const needs = [{ lesson: 1, purpose: 'to see', capability: 'sees', atLeast: 0.5 }];
  const metWith = (right: number) => judgeNeeds([{ name: 'sees', right }], needs)[0]!.met;
  expect([metWith(0.49), metWith(0.5), judgeNeeds([], needs)[0]!.met]).toEqual([false, true, false]);
});
