/**
 * A reference as it is compared (D-13): without regard to case, spaces and punctuation, so that
 * "INV-2026/014" and "inv 2026 014" are one. Empty when nothing is left to compare.
 */
export function referenceKeyOf(reference: string): string {
  return reference
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 100);
}
