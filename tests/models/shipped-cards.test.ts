import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countParameters, importHuggingFace } from '#models';
import { judgeNeeds, LESSON_NEEDS } from '#models/capabilities/needs';
import type { ModelCard } from '#models/model-card';

const models = join(import.meta.dirname, '../../public/models');
const names = globSync('*/card.json', { cwd: models }).map((path) => dirname(path));
const isShare = (value: number): boolean => value >= 0 && value <= 1;

describe.each(names)('the card of %s', (name) => {
  const read = (file: string) => new Uint8Array(readFileSync(join(models, name, file)));
  const card = JSON.parse(new TextDecoder().decode(read('card.json'))) as ModelCard;

  it('gives size and hash of every file beside it, and of no other', () => {
    const files = readdirSync(join(models, name)).filter((file) => file !== 'card.json');
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
    const { loss, capabilities } = card;
    expect(loss.floor.factsKnown).toBeLessThan(loss.floor.factsUnknown);
    expect(loss.floor.factsKnown).toBeLessThan(loss.heldOut);
    expect(loss.heldOut).toBeLessThan(loss.uniform);
    expect(loss.uniform).toBeCloseTo(Math.log(card.model.vocabularySize), 10);
    for (const { right, chance = 0, wellFormed = 0, count } of capabilities.lines) {
      expect([right, chance, wellFormed].every(isShare)).toBe(true);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('answers every need of the lessons that the report asks for', () => {
    const asked = judgeNeeds(card.capabilities.lines).filter(({ right }) => right !== null);
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
