/** A text as find in page compares it, and where each of its characters came from. */
export interface Folded {
  text: string;
  /** For each character of text, where in the source it begins and ends. */
  starts: number[];
  ends: number[];
}

/** What is typed plainly and set finely: quotes, dashes, an ellipsis. */
const plain: Record<string, string> = { "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "…": "..." };

/** Characters without a width: soft hyphens, joiners, places where a line may break. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;

/**
 * Makes texts equal that a reader takes for the same: case, accents and umlauts go,
 * fine quotes and dashes become plain, and all white space between two words is one space.
 */
export function fold(source: string): Folded {
  const folded: Folded = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    const kept = foldCharacter(character);
    if (kept === "" || (kept === " " && folded.text.endsWith(" "))) {
      // What goes belongs to what stands before it, so that a match takes it along.
      if (folded.ends.length > 0) {
        folded.ends[folded.ends.length - 1] = end;
      }
    } else {
      append(folded, kept, at, end);
    }
    at = end;
  }
  return folded;
}

function append(folded: Folded, kept: string, start: number, end: number): void {
  folded.text += kept;
  for (let i = 0; i < kept.length; i++) {
    folded.starts.push(start);
    folded.ends.push(end);
  }
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) {
    return " ";
  }
  if (character <= "~") {
    return character.toLowerCase();
  }
  if (invisible.test(character)) {
    return "";
  }
  // By way of capitals, since they make "ß" the same as "SS".
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain[character] ?? bare.toUpperCase().toLowerCase();
}
