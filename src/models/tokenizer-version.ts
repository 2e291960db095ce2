/**
 * Version of the tokenizer that the site publishes, `loadTokenizer(…).version`. It stands here so that a page can say
 * whether a kept model still fits before it has fetched anything; a test holds it against the file.
 */
export const TOKENIZER_VERSION = 'b8f381a5';
