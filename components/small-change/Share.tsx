import { shareParts } from './share-words.ts';

/** `30 of 60`, and below it the share with its 95 % interval. */
export function Share({ count, of }: { readonly count: number; readonly of: number }) {
  const { counted, share } = shareParts(count, of);
  return (
    <>
      {counted} <small>{share}</small>
    </>
  );
}
