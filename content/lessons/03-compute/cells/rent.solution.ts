// Dollars a month for GPUs that answer `capacity` requests each.
function rent(
  requests: number,
  capacity: number,
  dollarsPerGpu: number,
): number {
  const gpus = Math.max(1, Math.ceil(requests / capacity));
  return gpus * dollarsPerGpu;
}
