import { useSignalEffect } from '@preact/signals';
import { useState } from 'preact/hooks';
import { progressStore } from '#course/progress/store';
import type { StorageTrouble } from '#course/progress/store-types';
import { Button } from '../frame/Button.tsx';
import { saveFile } from '../frame/save-file.ts';
import { troubleWords } from './trouble-words.ts';

/** What is wrong with what is remembered, if anything is, and what can be done about it here. */
export function DamagedNote() {
  const store = progressStore();
  const [state, setState] = useState<{ trouble: StorageTrouble; damaged: string | null }>({
    trouble: null,
    damaged: null,
  });
  useSignalEffect(() => setState({ trouble: store.trouble.value, damaged: store.damaged.value }));
  const { trouble, damaged } = state;
  // The status stands in the page before there are words in it, or it is not read out everywhere.
  return (
    <div role="status">
      {trouble !== null && (
        <div class="t-failure">
          <p>
            {troubleWords[trouble].what} {troubleWords[trouble].remedy}
          </p>
          <div class="t-row">
            {trouble === 'newer' && <Button onClick={() => location.reload()}>Reload the page</Button>}
            {damaged !== null && (
              <>
                <Button onClick={() => saveFile('terrarium-progress-damaged.txt', damaged, 'text/plain')}>
                  Save what was put aside
                </Button>
                <Button onClick={() => store.discardDamaged()}>Delete it</Button>
              </>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
