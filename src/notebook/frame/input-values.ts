/** Generators that `inputValues` made: they wait for the reader, not for a computation. */
const made = new WeakSet();
const remember = made.add.bind(made);
const isMade = made.has.bind(made);

/** Whether a value comes from `view`. */
export const isInputValues = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && isMade(value);

/** The values of an input element: the one it has, then each the reader gives it. The latest only, if nobody looks. */
export function inputValues(element: Element): AsyncGenerator<unknown, undefined> {
  const event = eventOf(element);
  let wake: (() => void) | null = null;
  let fresh = valueOf(element) !== undefined;
  let isOver = false;
  const onEvent = () => {
    fresh = true;
    wake?.();
  };
  element.addEventListener(event, onEvent);

  const generator: AsyncGenerator<unknown, undefined> = {
    async next() {
      while (!fresh && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      fresh = false;
      return isOver ? { done: true, value: undefined } : { done: false, value: valueOf(element) };
    },
    return() {
      isOver = true;
      element.removeEventListener(event, onEvent);
      wake?.();
      return Promise.resolve({ done: true, value: undefined });
    },
    throw: (error) => Promise.reject(error instanceof Error ? error : new Error(String(error))),
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => {
      await generator.return(undefined);
    },
  };
  remember(generator);
  return generator;
}

function valueOf(element: Element): unknown {
  if (element instanceof HTMLInputElement) {
    switch (element.type) {
      case 'range':
      case 'number':
        return element.valueAsNumber;
      case 'date':
        return element.valueAsDate;
      case 'checkbox':
        return element.checked;
      default:
        return element.value;
    }
  }
  if (element instanceof HTMLSelectElement && element.multiple) {
    return Array.from(element.selectedOptions, ({ value }) => value);
  }
  return 'value' in element ? element.value : undefined;
}

function eventOf(element: Element): string {
  const type = 'type' in element ? element.type : undefined;
  return type === 'button' || type === 'submit' || type === 'checkbox' ? 'click' : 'input';
}
