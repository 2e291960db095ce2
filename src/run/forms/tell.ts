/**
 * Says what a JSON answer holds as a sentence, so that the world can judge it: `home: {town}.` with `{"town": "Torvik"}`
 * becomes `home: Torvik.`. Null when the answer is no object or lacks a field.
 */
export function tellAnswer(template: string, answer: string): string | null {
  const fields = readObject(answer);
  if (fields === null) return null;
  const names = Array.from(template.matchAll(/\{([^{}]+)\}/gu), ([, name]) => name!);
  if (!names.every((name) => Object.hasOwn(fields, name))) return null;
  return template.replaceAll(/\{([^{}]+)\}/gu, (_, name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
