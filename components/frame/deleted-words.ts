/** What came of deleting everything. */
export function deletedFinding(left: readonly { readonly name: string }[]): string {
  if (left.length === 0) return 'Everything the course had stored in this browser is deleted.';
  const names = left.map(({ name }) => name).join(', ');
  return `Not deleted: ${names}. Close the other pages of the course, then delete again.`;
}
