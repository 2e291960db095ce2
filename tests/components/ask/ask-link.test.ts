import { askLink } from '#components/ask/ask-link.ts';
import { createAsking, type Drawn } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import { describe, expect, it } from 'vitest';
import { createFakeClient } from '../../course/workbench/fake-client.ts';

const shipped = [{ name: 'fern' }, { name: 'shrub' }] as unknown as readonly ShippedModel[];
const create = (drawn?: Drawn) =>
  createAsking({
    client: createFakeClient().client,
    shipped: ['fern', 'shrub'],
    prompt: 'Mara likes',
    ...(drawn && { recorded: { drawn, nextTokens: null } }),
  });

describe('askLink', () => {
  it('opens to the draw that was shown', () => {
    const drawn = {
      model: { source: { kind: 'shipped', name: 'shrub' } },
      answers: [],
      prompt: 'Says “ja, & no”, 5 %',
      temperature: 0.3,
      seed: 41,
    } as unknown as Drawn;
    const fragment = askLink(create(drawn), shipped).fragment('ask');
    const other = create();
    expect(askLink(other, shipped).open(fragment, 'ask')).toBe('opened');
    expect(other.prompt.value).toBe(drawn.prompt);
    expect([other.temperature.value, other.seed.value]).toEqual([0.3, 41]);
    expect(other.source.value).toEqual({ kind: 'shipped', name: 'shrub' });
  });

  it('leaves the figure alone when it names a model that is gone', () => {
    const asking = create();
    const fragment = askLink(asking, shipped).fragment('ask').replace('fern', 'oak');
    expect(askLink(asking, shipped).open(fragment, 'ask')).toBe('damaged');
    expect(asking.prompt.value).toBe('Mara likes');
  });
});
