const texts = JSON.parse(document.getElementById("texts")?.textContent || "{}") as Record<string, string>;

/** A text in the language of the interface, with what stands for its {placeholders}; the page carries them all. */
export function message(name: string, values: Record<string, string> = {}): string {
  const text = texts[name];
  if (text === undefined) {
    throw new Error(`no text script.${name}: add it to frontend/public/language`);
  }
  return text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}
