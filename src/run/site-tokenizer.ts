import { loadTokenizer, type Tokenizer } from '#models';
import { fetchFile, parseJson } from './model-files.ts';
import { rememberLoads } from './remember-loads.ts';

const loadFrom = rememberLoads(async (href: string): Promise<Tokenizer> => {
  return loadTokenizer(parseJson('tokenizer.json', await fetchFile(new URL(href))));
});

/** The tokenizer every model of the course shares; fetched once. A failed fetch is tried again at the next call. */
export function siteTokenizer(models: URL): Promise<Tokenizer> {
  return loadFrom(new URL('tokenizer.json', models).href);
}
