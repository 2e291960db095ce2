import type { ShippedModel } from '#course/shipped';
import { Choice } from '../frame/Choice.tsx';
import { ModelPicker } from '../frame/ModelPicker.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { offerOf, withModel, withOffer, type Draft, type Offers } from './draft.ts';
import { longestForm, longestPrompt, longestTelling } from './constrained-link.ts';

interface Props {
  readonly draft: Draft;
  readonly offers: Offers;
  readonly shipped: readonly ShippedModel[];
  readonly grown: boolean;
  readonly disabled: boolean;
  readonly onChange: (draft: Draft) => void;
  /** A change that asks for a new reading at once. */
  readonly onPick: (draft: Draft) => void;
}

/** Model, prompt, and what the answer has to look like. */
export function FormFields({ draft, offers, shipped, grown, disabled, onChange, onPick }: Props) {
  const sizeOf = (model: string) => shipped.find(({ name }) => name === model)?.world?.size ?? 'pocket';
  const offered = offers[sizeOf(draft.model)];
  return (
    <>
      <ModelPicker
        legend="Which model answers"
        value={draft.model}
        {...{ shipped, grown, disabled }}
        onChange={(model) => onPick(withModel(draft, model, sizeOf(model), offers))}
      />
      <Suggestions
        label="Begin with one of these, and change it:"
        suggestions={offered.map(({ label, form }) => ({
          text: label,
          detail: form.kind === 'regex' ? 'expression' : 'schema',
        }))}
        chosen={offerOf(draft, offers)?.label ?? ''}
        disabled={disabled}
        onPick={(label) =>
          onPick(
            withOffer(
              draft,
              offered.find((offer) => offer.label === label)!,
            ),
          )
        }
      />
      <TextField
        label="The prompt"
        rows={1}
        maxLength={longestPrompt}
        value={draft.prompt}
        disabled={disabled}
        onInput={(prompt) => onChange({ ...draft, prompt })}
      />
      <Choice
        legend="The answer has to match"
        options={[
          { value: 'regex', label: 'a regular expression' },
          { value: 'schema', label: 'a JSON schema' },
        ]}
        value={draft.kind}
        disabled={disabled}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <div class="constrained-form">
        <TextField
          label={draft.kind === 'regex' ? 'Regular expression, for the whole answer' : 'JSON schema'}
          rows={draft.kind === 'regex' ? 3 : 8}
          maxLength={longestForm}
          value={draft[draft.kind]}
          disabled={disabled}
          onInput={(text) => onChange({ ...draft, [draft.kind]: text })}
        />
        {draft.kind === 'schema' && (
          <TextField
            label="Said as a sentence of the world, so that it can be judged"
            rows={1}
            maxLength={longestTelling}
            value={draft.tell}
            disabled={disabled}
            hint="{from} stands for the field of that name. Left empty, nothing is judged."
            onInput={(tell) => onChange({ ...draft, tell })}
          />
        )}
      </div>
    </>
  );
}
