/** A graphics processor for training and serving, as rented by the hour. */
export interface Accelerator {
  readonly id: string;
  readonly name: string;
  /** Dense bf16 FLOPs a second, no sparsity. [S2-22] */
  readonly peakFlops: number;
  /** Dollars an hour on demand, from the cheapest clouds to the dearest, and a middle to begin with. [S2-26] */
  readonly dollarsPerHour: { readonly low: number; readonly likely: number; readonly high: number };
  /** Month the prices were seen. */
  readonly priced: string;
}

/**
 * Peaks and prices move: a page shows the month beside each and lets the reader change both. The middle price is the
 * geometric mean of the ends, rounded.
 */
export const accelerators: readonly Accelerator[] = [
  {
    id: 'a100',
    name: 'A100 80 GB',
    peakFlops: 312e12,
    dollarsPerHour: { low: 0.8, likely: 1.55, high: 3 },
    priced: 'May 2026',
  },
  {
    id: 'h100',
    name: 'H100 SXM',
    peakFlops: 989e12,
    dollarsPerHour: { low: 1.99, likely: 3.15, high: 5 },
    priced: 'May 2026',
  },
  {
    id: 'h200',
    name: 'H200',
    peakFlops: 989e12,
    dollarsPerHour: { low: 2.5, likely: 4.2, high: 7 },
    priced: 'May 2026',
  },
  {
    id: 'b200',
    name: 'B200',
    peakFlops: 2250e12,
    dollarsPerHour: { low: 4.6, likely: 5.55, high: 6.7 },
    priced: '2026',
  },
];
