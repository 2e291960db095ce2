import { useId } from 'preact/hooks';
import type { Example } from '#run/crawl/report';
import { firedWords, pageWords } from './words.ts';

interface Props {
  readonly title: string;
  readonly examples: readonly Example[];
}

/** Pages as a stage left or dropped them, each with its rule and with the truth. */
export function Examples({ title, examples }: Props) {
  const id = useId();
  if (examples.length === 0) return null;
  return (
    <div>
      <h4 class="t-subtitle" id={id}>
        {title}
      </h4>
      <ul class="crawl-examples" aria-labelledby={id}>
        {examples.map((example) => (
          <li key={example.index}>
            <p class="crawl-example-head">
              <Truth example={example} />
              {example.fired !== undefined && <span>{firedWords(example.fired)}</span>}
            </p>
            <p class="crawl-excerpt">{example.excerpt}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Truth({ example }: { readonly example: Example }) {
  const { quality, town, isWorthKeeping, fired, earlier, index } = example;
  const isRight = isWorthKeeping === (fired === undefined);
  return (
    <strong class={isRight ? 'crawl-right' : 'crawl-wrong'}>
      <span aria-hidden="true">{isRight ? '✓' : '▲'} </span>
      {isRight ? 'Rightly' : 'Wrongly'} {fired === undefined ? 'kept' : 'dropped'}: {pageWords[quality]}
      {town === '' ? '' : ` from ${town}`}, page {index + 1}
      {earlier === undefined ? '' : `, after page ${earlier + 1}`}
    </strong>
  );
}
