import { wholeNumber } from '#course/wording';
import { HONEST_GROUPS, type CrawlReport, type Survivors } from '#run/crawl/report';
import { groupWords, qualityWords } from './words.ts';

/** What is left of what: honest pages, by whom filters cost, and everything else. */
export function Leftovers({ report }: { readonly report: CrawlReport }) {
  const junk = report.qualities.filter(({ quality }) => quality !== 'clean' && quality !== 'dialect');
  return (
    <div class="crawl-leftovers">
      <Group
        title="Worth keeping"
        kind="good"
        rows={HONEST_GROUPS.map((group) => ({ name: groupWords[group], ...report.groups[group] }))}
      />
      <Group
        title="Better gone"
        kind="bad"
        rows={junk.map(({ quality, raw, kept }) => ({ name: qualityWords[quality], raw, kept }))}
      />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly kind: 'good' | 'bad';
  readonly rows: readonly (Survivors & { readonly name: string })[];
}

function Group({ title, kind, rows }: GroupProps) {
  return (
    <div>
      <h4 class="t-subtitle">{title}</h4>
      <ul class="crawl-survivors">
        {rows.map(({ name, raw, kept }) => (
          <li key={name}>
            <span>{name}</span>
            <span class="crawl-bar" aria-hidden="true">
              <span class={`crawl-bar-${kind}`} style={{ width: `${raw === 0 ? 0 : (100 * kept) / raw}%` }} />
            </span>
            <span class="t-number">
              {wholeNumber(kept)} of {wholeNumber(raw)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
