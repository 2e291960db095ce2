import { groupMarks } from './group-marks.ts';

/** Which mark on the map is which kind of word. */
export function MapLegend({ groups }: { readonly groups: readonly string[] }) {
  return (
    <ul class="reading-legend">
      {groups.map((group, index) => {
        const { colour, outline } = groupMarks[index % groupMarks.length]!;
        return (
          <li key={group}>
            <svg viewBox="-7 -7 14 14" width="16" height="16" aria-hidden="true">
              <path d={outline} fill="none" stroke={colour} stroke-width="1.6" />
            </svg>
            {group}
          </li>
        );
      })}
    </ul>
  );
}
