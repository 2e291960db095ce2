import { describe, expect, it } from 'vitest';
import { realModels } from '#models/hub/real-models';
import { chosenModel, hostOrder, hubOrder } from '#run/hub/model-orders';

const choice = { network: 'model', precision: 'q8' } as const;

describe('hubOrder', () => {
  it('names the files of one network at one revision', () => {
    const order = hubOrder(realModels.find(({ id }) => id === 'distilgpt2')!);
    expect(order.base).toBe(
      'https://huggingface.co/Xenova/distilgpt2/resolve/16be0a737fd5e0fec0c6b1522c7baf6c3ffbdd8b/',
    );
    expect(order.files.map(({ path }) => path)).toContain('onnx/decoder_model_merged_quantized.onnx');
  });
});

describe('hostOrder', () => {
  it.each([
    ['https://example.org/models/a', 'https://example.org/models/a/'],
    [' http://localhost:8000/a//?x=1#y ', 'http://localhost:8000/a/'],
    ['https://example.org/a/config.json', 'https://example.org/a/'],
    ['https://example.org', 'https://example.org/'],
  ])('takes %s for a folder', (typed, base) => {
    expect(hostOrder(choice, typed).base).toBe(base);
  });

  it.each(['', 'models/a', 'ftp://example.org/a', 'javascript:alert(1)', 'https://me:secret@example.org/a'])(
    'says what is wrong with “%s”',
    (typed) => {
      expect(() => hostOrder(choice, typed)).toThrow(
        expect.objectContaining({
          code: 'unusable-file',
          remedy: expect.stringContaining('https://') as string,
        }) as Error,
      );
    },
  );
});

describe('chosenModel', () => {
  const file = (path: string, inFolder = true): File => {
    const made = new File(['x'], path.split('/').at(-1)!);
    Object.defineProperty(made, 'webkitRelativePath', { value: inFolder ? `folder/${path}` : '' });
    return made;
  };
  const small = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];

  it('finds the network that serves best in a folder, and leaves the others out', () => {
    const found = chosenModel(
      [...small, 'onnx/model.onnx', 'onnx/model_q4.onnx', 'README.md'].map((path) => file(path)),
    );
    expect(found).toMatchObject({ network: 'model', precision: 'q4', bytes: 4 });
    expect(found.files.map(({ path }) => path)).toEqual([...small, 'onnx/model_q4.onnx']);
  });

  it('takes files picked one by one', () => {
    const found = chosenModel([...small, 'model.onnx'].map((path) => file(path, false)));
    expect(found).toMatchObject({ network: 'model', precision: 'fp32' });
  });

  it('names all that is missing', () => {
    expect(() => chosenModel([file('config.json')])).toThrow(
      /no tokenizer\.json, no tokenizer_config\.json, no a network/,
    );
  });
});
