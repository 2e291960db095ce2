import type { ByteDfa } from '#lab/constrained/byte-dfa';
import { compileRegex } from '#lab/constrained/compile-regex';
import { jsonSchemaToRegex } from '#lab/constrained/json-schema';
import { createTokenConstraint, type TokenConstraint } from '#lab/constrained/token-constraint';
import { byteLevelVocabulary } from '#lab/constrained/vocabulary';
import { specialTokens, type Tokenizer } from '#models';
import { RunError } from '../failure.ts';

/** What an answer has to match as a whole: a regular expression, or a JSON schema. */
export interface Form {
  readonly kind: 'regex' | 'schema';
  readonly text: string;
}

/** A form made ready for one tokenizer. */
export interface CompiledForm {
  readonly constraint: TokenConstraint;
  /** Reads a finished text, independently of the tokens it was written with. */
  readonly automaton: ByteDfa;
}

/** Forms kept of each tokenizer: whoever draws, steps back and draws again compiles once. */
const KEPT = 8;
const kept = new WeakMap<Tokenizer, Map<string, CompiledForm>>();

/**
 * Compiles a form to masks over a tokenizer's vocabulary.
 * @throws RunError `unusable-form` for what cannot be read or is not supported, saying where
 */
export function compileForm(form: Form, tokenizer: Tokenizer): CompiledForm {
  const forms = kept.get(tokenizer) ?? new Map<string, CompiledForm>();
  kept.set(tokenizer, forms);
  const key = `${form.kind} ${form.text}`;
  const known = forms.get(key);
  if (known !== undefined) return known;
  const compiled = explained(() => {
    const pattern = form.kind === 'regex' ? form.text : schemaPattern(form.text);
    return {
      automaton: compileRegex(pattern),
      constraint: createTokenConstraint(pattern, vocabularyOf(tokenizer), {
        endToken: tokenizer.eosId,
        spaceBeforeLines: true,
      }),
    };
  });
  forms.set(key, compiled);
  if (forms.size > KEPT) forms.delete(forms.keys().next().value!);
  return compiled;
}

function schemaPattern(text: string): string {
  const schema: unknown = JSON.parse(text);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw new TypeError('not an object');
  return jsonSchemaToRegex(schema);
}

function explained<T>(compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new RunError('unusable-form', `The schema is no JSON: ${error.message.replace(/\.$/u, '')}.`);
    if (error instanceof TypeError)
      throw new RunError('unusable-form', 'The schema, or a part of it, is not made as a JSON schema is.');
    throw new RunError('unusable-form', error instanceof Error ? error.message : String(error));
  }
}

/** Bytes of every token; special tokens stand for no text. */
function vocabularyOf({ json, vocabularySize }: Tokenizer): Uint8Array[] {
  const texts = Array.from({ length: vocabularySize }, () => '');
  for (const [text, id] of Object.entries(json.model.vocab)) if (id >= specialTokens.length) texts[id] = text;
  return byteLevelVocabulary(texts);
}
