export type { ByteDfa } from './byte-dfa.ts';
export { compileRegex, matchesWhole, type CompileRegexOptions } from './compile-regex.ts';
export {
  JsonSchemaError,
  jsonSchemaToRegex,
  type JsonSchema,
  type JsonSchemaOptions,
  type JsonValue,
} from './json-schema.ts';
export { parseRegex } from './parse-regex.ts';
export { RegexError } from './regex-error.ts';
export type { RegexTree } from './regex-tree.ts';
export {
  createTokenConstraint,
  maskLogits,
  type TokenConstraint,
  type TokenConstraintOptions,
} from './token-constraint.ts';
export { byteLevelVocabulary } from './vocabulary.ts';
