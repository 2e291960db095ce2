// For a GPU whose peak is 989e12 operations a second.
// utilisation: the share of the peak that is used, 0 to 1.
function gpuHours(
  parameters: number,
  tokens: number,
  utilisation: number,
): number {
  return (
    (6 * parameters * tokens) / (989e12 * utilisation) / 3600
  );
}
const llama = gpuHours(405e9, 15.6e12, 0.4);
display(`${(llama / 1e6).toFixed(1)} million hours`);
