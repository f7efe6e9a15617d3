/** Text as the filter compares it, without case and marks; glossary_filter.go does the same. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether folded names hold all words that were typed. */
export function fits(names: string, typed: string): boolean {
  return fold(typed)
    .split(/\s+/)
    .every((word) => names.includes(word));
}
