interface Bar {
  readonly name: string;
  /** In [0, 1]. */
  readonly share: number;
  readonly value: string;
}

/** Few named shares, the greatest first, as bars with their numbers. */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  return (
    <div>
      <p class="t-label">{label}</p>
      <ol class="reading-bars">
        {bars.map(({ name, share, value }, index) => (
          <li key={index}>
            <span class="reading-bar-name">{name}</span>
            <span class="t-bar">
              <span style={{ width: `${(Math.max(0, Math.min(1, share)) * 100).toFixed(1)}%` }} />
            </span>
            <span class="t-number">{value}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
