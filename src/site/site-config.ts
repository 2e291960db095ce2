import manifest from '../../package.json' with { type: 'json' };

/**
 * What differs from one place of publication to the next, read from the environment of the build. A fork that sets
 * nothing gets a whole site whose pages name no address of ours.
 */
export interface SiteConfig {
  /** Version of the course, as in package.json. */
  readonly version: string;
  /** Commit the site was built from, shortened; undefined unless the build is told. */
  readonly commit: string | undefined;
  /**
   * Address at which a mistake is reported, with `{title}` and `{body}` where those go, like
   * `https://example.org/new?title={title}&body={body}`; undefined when there is nowhere to report to.
   */
  readonly reportTemplate: string | undefined;
}

/** Pages that can be opened by those who know their address, and that no index lists: their ids. */
export const unlistedPages: readonly string[] = [
  '404',
  'gallery',
  'gallery/grow-your-first-model',
  'gallery/data',
  'gallery/compute',
  'gallery/sampling',
  'gallery/choosing',
  'gallery/hallucination',
  'real-models/hub',
  'real-models/host',
];

/**
 * @param environment `REPOSITORY` is the project's web address on GitHub or the like (`repository` in package.json
 * stands in for it), `REPORT` overrides the address derived from it, `COMMIT` names the commit
 * @throws Error when an address is given that is none
 */
export function readSiteConfig(environment: Readonly<Record<string, string | undefined>>): SiteConfig {
  const { COMMIT, REPORT, REPOSITORY } = environment;
  const repository = webAddress(REPOSITORY || (manifest as { readonly repository?: string }).repository);
  return {
    version: manifest.version,
    commit: COMMIT?.slice(0, 12) || undefined,
    reportTemplate: checkTemplate(REPORT) ?? (repository && newIssueTemplate(repository)),
  };
}

/** `git+https://host/a/b.git` as `https://host/a/b`. */
function webAddress(repository: string | undefined): string | undefined {
  if (repository === undefined || repository === '') return undefined;
  const address = repository.replace(/^git\+/, '').replace(/(\.git)?\/*$/, '');
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) {
    throw new Error(
      `REPOSITORY is '${repository}': give its web address, like https://github.com/name/course.`,
    );
  }
  return address;
}

/** As GitHub, Gitea and Forgejo read it. */
const newIssueTemplate = (repository: string): string => `${repository}/issues/new?title={title}&body={body}`;

function checkTemplate(template: string | undefined): string | undefined {
  if (template === undefined || template === '') return undefined;
  if (!/^(https?|mailto):/.test(template) || !template.includes('{body}')) {
    throw new Error(
      `REPORT is '${template}': give an https or mailto address with {title} and {body} in it.`,
    );
  }
  return template;
}
