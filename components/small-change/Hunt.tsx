import { plural, wholeNumber } from '#course/wording';
import type { PromptReading } from '#run/protocol';
import { EDIT_CHARACTERS } from '#run/small-change/single-edits';
import { Button } from '../frame/Button.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { TextField } from '../frame/TextField.tsx';
import type { Changing } from './changing.ts';
import { ComparedPrompts } from './ComparedPrompts.tsx';
import { FoundTable } from './FoundTable.tsx';
import type { Comparison, FoundEdits } from './recorded.ts';
import { longestPrompt } from './small-change-link.ts';
import { bestWords } from './words.ts';
import { WorkRow } from './WorkRow.tsx';

interface Props {
  readonly changing: Changing;
  readonly live: boolean;
  /** What was recorded of this prompt and model; null where nothing was. */
  readonly recorded: { readonly comparison: Comparison; readonly found: FoundEdits } | null;
  readonly waits: boolean;
  readonly vocabularySize: number;
}

/** The reader edits the prompt, and a search tries every edit of one character. */
export function Hunt({ changing, live, recorded, waits, vocabularySize }: Props) {
  const phase = changing.phase.value;
  const busy = phase === 'working';
  const compared = changing.compared.value;
  const search = changing.search.value;
  const found = search ?? recorded?.found ?? null;
  const shown = compared ?? recorded?.comparison ?? null;
  const moved = compared !== null && compared.after !== changing.edited.value && phase !== 'comparing';
  const best = changing.best.value;
  return (
    <>
      <TextField
        label="The prompt, changed by you"
        rows={1}
        maxLength={longestPrompt}
        value={changing.edited.value}
        disabled={!live || busy}
        hint="Change as little as you can, so that another token becomes the likeliest. A space at the end counts."
        onInput={(text) => changing.edit(text)}
        onEnter={() => void (live && changing.compare())}
      />
      <WorkRow changing={changing} panel="hunt" label="Edits tried">
        <Button
          kind="primary"
          disabled={!live || busy}
          busy={phase === 'comparing'}
          onClick={() => void changing.compare()}
        >
          Compare
        </Button>
        <Button
          disabled={!live || busy}
          busy={phase === 'comparing'}
          onClick={() => void changing.searchAll()}
        >
          Search every single edit
        </Button>
      </WorkRow>
      {(compared !== null || best !== null) && (
        <p>{bestWords(best, search ?? (waits ? null : (recorded?.found ?? null)))}</p>
      )}
      {compared !== null && <ReadingNote reading={compared.reading} />}
      {moved && <p class="t-quiet">Below is still ‘{compared.after}’. Press ‘Compare’ to read it.</p>}
      <KeptBack waits={waits && compared === null && search === null}>
        {shown === null ? (
          <p class="t-quiet">Nothing was recorded of this prompt. Change it, and press a button.</p>
        ) : (
          <>
            {compared === null && (
              <p class="t-quiet">Recorded: the smallest flip that the search found, beside the prompt.</p>
            )}
            <ComparedPrompts shown={shown} vocabularySize={vocabularySize} />
          </>
        )}
      </KeptBack>
      {found !== null && !(search === null && waits) && (
        <>
          <h4 class="t-subtitle">Every single edit{search === null ? ', recorded' : ''}</h4>
          <FoundTable
            found={found}
            onTry={
              live && !busy
                ? (text) => {
                    changing.edit(text);
                    void changing.compare();
                  }
                : undefined
            }
          />
          <p class="t-quiet">
            Each character dropped, swapped with the next, replaced, and put in anywhere, by one of{' '}
            {EDIT_CHARACTERS.length}: small letters, space, full stop and comma; and each letter in its other
            case.
          </p>
        </>
      )}
    </>
  );
}

function ReadingNote({ reading }: { readonly reading: PromptReading }) {
  const { tokens, tokensRead, contextLength, unknownCharacters } = reading;
  if (tokensRead < tokens)
    return (
      <p class="t-quiet">
        Your text has {wholeNumber(tokens)} tokens, and the model looks back on {contextLength}: it read the
        last {wholeNumber(tokensRead)}.
      </p>
    );
  if (unknownCharacters.length === 0) return null;
  return (
    <p class="t-quiet">
      The model has no token for {plural(unknownCharacters.length, 'character')} of yours (
      {unknownCharacters.slice(0, 8).join(' ')}), and reads them as bytes.
    </p>
  );
}
