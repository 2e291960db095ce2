/**
 * ln of the mean of e^x, without leaving what a number can hold.
 * @param logs natural logarithms, at least one
 */
export function logMeanExp(logs: readonly number[]): number {
  const greatest = Math.max(...logs);
  if (greatest === -Infinity) return -Infinity;
  const sum = logs.reduce((total, log) => total + Math.exp(log - greatest), 0);
  return greatest + Math.log(sum / logs.length);
}
