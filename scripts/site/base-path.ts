/**
 * A base path with one slash at either end: `course` becomes `/course/`, an empty one `/`.
 * @throws Error when it holds characters that would need escaping in an address
 */
export function normaliseBase(base: string): string {
  const segments = base.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => !/^[\w.~-]+$/.test(segment) || segment === '..')) {
    throw new Error(
      `'${base}' is no base path: use letters, digits and hyphens between slashes, like /course/.`,
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
