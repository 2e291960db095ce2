function worth(unique: number, epochs: number): number {
  const repetitions = epochs - 1;
  return (
    unique + unique * 15.4 * (1 - Math.exp(-repetitions / 15.4))
  );
}
const readings = [1, 2, 4, 8, 16, 40, 100];
display(
  Inputs.table(
    readings.map((epochs) => ({
      epochs,
      'worth, in texts': worth(1000, epochs) / 1000,
    })),
  ),
);
