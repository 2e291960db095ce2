function isWorthIt(confidence: number, penalty: number): boolean {
  return confidence - (1 - confidence) * penalty > 0;
}
