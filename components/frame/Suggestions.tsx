import { useId } from 'preact/hooks';
import './answers.css';

export interface Suggestion {
  readonly text: string;
  /** Why it is worth asking, in a few words. */
  readonly detail: string;
}

export interface SuggestionsProps {
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  /** The prompt that stands in the field now. */
  readonly chosen: string;
  readonly disabled?: boolean;
  readonly onPick: (text: string) => void;
}

/** Prompts to begin with, one press each. */
export function Suggestions({ label, suggestions, chosen, disabled = false, onPick }: SuggestionsProps) {
  const id = useId();
  return (
    <div>
      <p class="t-quiet" id={id}>
        {label}
      </p>
      <ul class="t-suggestions" aria-labelledby={id}>
        {suggestions.map(({ text, detail }) => (
          <li key={text}>
            <button
              type="button"
              class="t-suggestion"
              aria-pressed={text === chosen}
              disabled={disabled}
              onClick={() => onPick(text)}
            >
              {text} <small>{detail}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
